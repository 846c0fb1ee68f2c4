import { chinaDay } from '@yiwang/kernel'
import {
  callerCheckSchema,
  divisionCodeSchema,
  readPhone,
  readReceiptNumber,
  type CallerCheck,
} from '@yiwang/intake/contracts'
import { z } from 'zod'

/** What the caller was asked and said; the answer is compared and then forgotten. */
export const askedSchema = z.discriminatedUnion('check', [
  z.object({ check: z.literal('number'), receiptNumber: z.string().max(60) }),
  z.object({ check: z.literal('paper') }),
  z.object({
    check: z.literal('phone'),
    phone: z
      .string()
      .max(40)
      .refine((typed) => readPhone(typed) !== undefined),
  }),
  z.object({ check: z.literal('place'), divisionCode: divisionCodeSchema }),
  z.object({ check: z.literal('day'), day: z.iso.date() }),
])
export type Asked = z.infer<typeof askedSchema>

/** Matters found and not opened: nothing of them is told before the check, their numbers neither. */
export const waitingSchema = z.object({
  matters: z.array(z.object({ matterId: z.uuid() })),
  /** what may be asked, the best first */
  checks: z.array(callerCheckSchema),
})
export type Waiting = z.infer<typeof waitingSchema>

/** What is known of a matter to compare an answer with. */
export interface Comparable {
  readonly receiptNumber: string
  readonly divisionCode: string | null
  /** a telephone lies with it, sealed */
  readonly hasPhone: boolean
  readonly occurredAt: Date
}

/** Who asks: at a window, papers can be shown. */
export type Door = 'window' | 'hotline'

/**
 * What to ask whoever reads out a number. The number alone is enough only where neither place nor telephone is known to compare
 * with: it tells on the portal how a matter stands, and no more.
 */
export function checksByNumber(matter: Comparable, door: Door): CallerCheck[] {
  const known: CallerCheck[] = [
    ...(matter.divisionCode === null ? [] : (['place'] as const)),
    ...(matter.hasPhone ? (['phone'] as const) : []),
  ]
  return [...(door === 'window' ? (['paper'] as const) : []), ...(known.length === 0 ? (['number'] as const) : known)]
}

/** What to ask whoever was found by telephone: it may be in other hands, and the numbers are not theirs to know. */
export function checksByPhone(matters: ReadonlyArray<Pick<Comparable, 'divisionCode'>>): CallerCheck[] {
  return ['day', ...(matters.some(({ divisionCode }) => divisionCode !== null) ? (['place'] as const) : [])]
}

/** Asked only of whoever knew the telephone; old people remember "about two weeks ago", and that is enough beside it. */
const DAYS_OFF_MAX = 14

const isAbout = (day: string, then: Date): boolean =>
  Math.abs(Date.parse(day) - Date.parse(chinaDay(then))) <= DAYS_OFF_MAX * 86_400_000

/** Whether what was said fits the matter; of a telephone the vault has told, which is where it lies. */
export function fits(asked: Asked, matter: Comparable, isTheirPhone: boolean): boolean {
  switch (asked.check) {
    case 'number':
      return readReceiptNumber(asked.receiptNumber) === matter.receiptNumber
    case 'paper':
      return true
    case 'phone':
      return isTheirPhone
    case 'place':
      return asked.divisionCode === matter.divisionCode
    case 'day':
      return isAbout(asked.day, matter.occurredAt)
  }
}
