import { caseSchema, timeLeft, type Case } from '@yiwang/casework/contracts'
import { maySay, resultSchema, type OwnFeedback } from '@yiwang/feedback/contracts'
import type { Calendar } from '@yiwang/kernel'
import { z } from 'zod'

const canSaySchema = z.object({ round: z.int(), results: z.array(resultSchema) })
export type CanSay = z.infer<typeof canSaySchema>

/** Where a matter stands, as it may be read out to whoever holds its number: nothing a person wrote. */
export const standingSchema = caseSchema
  .pick({
    matterId: true,
    receiptNumber: true,
    kind: true,
    channel: true,
    state: true,
    category: true,
    unitName: true,
    responsibleName: true,
    responsiblePost: true,
    responsiblePhone: true,
    deadline: true,
    deadlineIsEstimate: true,
    deadlinePassedAt: true,
    respondBy: true,
    firstContactAt: true,
    questionEventId: true,
    rounds: true,
    outcome: true,
    historical: true,
    past: true,
    takenInAt: true,
    dispatchedAt: true,
    signedAt: true,
    repliedAt: true,
    closedAt: true,
  })
  .extend({
    /** whether the person may still add words */
    canAdd: z.boolean(),
    /** until when it is to be with a unit; null once it is */
    dispatchBy: z.date().nullable(),
    /** the reply they may say something of, and what; null when there is none */
    canSay: canSaySchema.nullable(),
    /** whether the reply may be read out to them, once there is one */
    canHear: z.boolean(),
  })
export type Standing = z.infer<typeof standingSchema>

interface Judged {
  readonly now: Date
  /** the unit at whose desk they speak handled the matter itself */
  readonly isOwnMatter: boolean
  /** they showed more than that they hold the number */
  readonly isKnown: boolean
}

/**
 * What a person may have typed for them of the last reply; null when nothing. A unit does not write down for people that it
 * has done well (条例 arts. 23, 28), nor does anybody for whoever holds a number alone; that it has not, they may.
 */
export function canSay(own: OwnFeedback, { now, isOwnMatter, isKnown }: Judged): CanSay | null {
  const may = maySay(own, now)
  if (may === undefined) return null
  const isFree = isKnown && !isOwnMatter
  return { round: may.round, results: may.results.filter((result) => isFree || result === 'not') }
}

interface Asked {
  readonly calendar: Calendar
  readonly now: Date
  /** unit of whoever asks for them */
  readonly unit: string
  readonly isKnown: boolean
}

/** What to tell a caller of their matter, and what they may say of it now. */
export function standingOf(found: Case, own: OwnFeedback, { calendar, now, unit, isKnown }: Asked): Standing {
  const isOver = found.historical || found.outcome === 'withdrawn'
  const say = found.historical ? null : canSay(own, { now, isKnown, isOwnMatter: found.unitId === unit })
  return standingSchema.parse({
    ...found,
    canAdd: !isOver,
    canSay: say,
    canHear: isKnown,
    ...timeLeft(found, calendar, now),
  })
}
