import type { TakeInInput } from '@yiwang/intake/contracts'
import { subjectOf } from './subject-of.ts'

const filled = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' ? undefined : value

/** What the clerk's form holds. */
export interface WindowEntry {
  readonly channel: TakeInInput['channel']
  readonly kind: TakeInInput['kind']
  readonly narrative: string
  /** name of a village or community, from the list */
  readonly division?: string
  readonly address?: string
  readonly name?: string
  readonly phone?: string
  /** whose matter it is */
  readonly behalf?: 'self' | 'other'
  readonly relation?: string
  readonly behalfName?: string
  readonly behalfPhone?: string
  /** `datetime-local` value, in China's time */
  readonly occurredAt?: string
  /** what the person was told at once, on the telephone */
  readonly answer?: string
}

/** The answer to record at once; undefined where somebody has to do something, or nothing was answered. */
export function answerAtOnceOf({ kind, answer }: Partial<Pick<WindowEntry, 'kind' | 'answer'>>): string | undefined {
  return kind === 'consultation' ? filled(answer)?.trim() : undefined
}

/** Fields of the form a refusal can be shown at; the derived title is the story's. */
const FIELD_OF: Readonly<Record<string, keyof WindowEntry>> = {
  subject: 'narrative',
  isAnonymous: 'name',
  divisionCode: 'division',
}

/** Where in the form to show what the server named. */
export function fieldOf(named: string): keyof WindowEntry {
  return FIELD_OF[named] ?? (named as keyof WindowEntry)
}

/** Whether the form shows a refusal at the field it names; files and whatever has no field are spoken of above the form. */
export function isShownAtField(trouble: { readonly field: string | undefined } | undefined): boolean {
  return trouble?.field !== undefined && trouble.field !== 'attachments'
}

/** A `datetime-local` value as an instant in China's time. */
export function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString()
}

type Given = Partial<
  Pick<
    TakeInInput,
    'divisionCode' | 'address' | 'name' | 'phone' | 'occurredAt' | 'relation' | 'behalfName' | 'behalfPhone'
  >
>

/** For whom the person speaks; what was typed of somebody stays in the form when it is their own matter after all. */
function behalfOf({ behalf, relation, behalfName, behalfPhone }: WindowEntry) {
  if (behalf !== 'other') return {}
  return { relation: filled(relation), behalfName: filled(behalfName), behalfPhone: filled(behalfPhone) }
}

/** A village or community people know by name. */
export interface NamedDivision {
  readonly code: string
  readonly name: string
}

/** The division of that name, or the only one whose name holds what was typed: 「槐荫」 is 槐荫社区. */
export function divisionNamed(divisions: readonly NamedDivision[], typed: string): NamedDivision | undefined {
  const name = typed.trim()
  const exact = divisions.find((division) => division.name === name)
  if (exact !== undefined || name === '') return exact
  const [only, ...others] = divisions.filter((division) => division.name.includes(name))
  return others.length === 0 ? only : undefined
}

interface Surroundings {
  readonly receiptSecret: string
  /** ids of the files that go with it */
  readonly attachments?: readonly string[]
  readonly divisions: readonly NamedDivision[]
}

/** The form as the server takes it in: nothing that was left empty, anonymous when nothing says who. */
export function takeInOf(
  entry: WindowEntry,
  { receiptSecret, divisions, attachments = [] }: Surroundings,
): TakeInInput {
  const { channel, kind, narrative } = entry
  const name = filled(entry.name)
  const phone = filled(entry.phone)
  const occurredAt = filled(entry.occurredAt)
  const given: Given = Object.fromEntries(
    Object.entries({
      divisionCode: divisionNamed(divisions, entry.division ?? '')?.code,
      address: filled(entry.address),
      name,
      phone,
      ...behalfOf(entry),
      occurredAt: occurredAt === undefined ? undefined : instantOf(occurredAt),
    }).filter(([, value]) => value !== undefined),
  )
  const isAnonymous = name === undefined && phone === undefined
  return {
    channel,
    kind,
    subject: subjectOf(narrative),
    narrative,
    isAnonymous,
    receiptSecret,
    ...(attachments.length === 0 ? {} : { attachments: [...attachments] }),
    ...given,
  } as TakeInInput
}
