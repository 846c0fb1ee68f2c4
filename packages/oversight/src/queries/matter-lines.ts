import type { PrismaClient } from '@yiwang/database'
import { chinaDay, type Calendar } from '@yiwang/kernel'
import type { MatterStanding } from '../contracts.ts'
import { dispatchedAtTheLatest, lateFrom, stageOf, type Staged } from '../projections/stages.ts'
import { namesOf } from './names.ts'

const DAY_MS = 24 * 3_600_000

/** Columns a line is made of. */
export const LINE_COLUMNS = {
  matterId: true,
  receiptNumber: true,
  kind: true,
  channel: true,
  category: true,
  state: true,
  unitId: true,
  unitName: true,
  divisionCode: true,
  takenInAt: true,
  deadline: true,
  isLate: true,
  isAsked: true,
  hops: true,
  reopened: true,
} as const

export interface LineRow {
  readonly matterId: string
  readonly receiptNumber: string | null
  readonly kind: string
  readonly channel: string
  readonly category: string | null
  readonly state: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly divisionCode: string | null
  readonly takenInAt: Date
  readonly deadline: Date | null
  readonly isLate: boolean
  readonly isAsked: boolean
  readonly hops: number
  readonly reopened: number
}

/** A matter that has a number, with the moment it becomes late: what is late already has none to come. */
export interface Judged {
  readonly row: LineRow
  readonly stage: ReturnType<typeof stageOf>
  /** milliseconds; infinite where nobody but the person is awaited, or it is over */
  readonly lateFrom: number
  /** until when something is to be done: the answer, or the dispatch while nobody has it */
  readonly dueAt: string | undefined
}

function staged(row: LineRow): Staged {
  return {
    state: row.state,
    unit_id: row.unitId,
    is_asked: row.isAsked,
    hops: row.hops,
    reopened: row.reopened,
    is_late: row.isLate,
    taken_in_at: row.takenInAt.toISOString(),
    deadline: row.deadline?.toISOString() ?? null,
  }
}

function momentOf(lateFromText: string): number {
  if (lateFromText === '-infinity') return Number.NEGATIVE_INFINITY
  return lateFromText === 'infinity' ? Number.POSITIVE_INFINITY : Date.parse(lateFromText)
}

/** What a matter waits for and when it becomes late, by the very rules its place in the sums is found by. */
export function judged(row: LineRow, calendar: Calendar): Judged {
  const facts = staged(row)
  const stage = stageOf(facts)
  const late = stage === undefined ? Number.POSITIVE_INFINITY : momentOf(lateFrom(facts, stage, calendar))
  const takenInAt = row.takenInAt.toISOString()
  const dueAt = stage === 'dispatch' ? dispatchedAtTheLatest(takenInAt, calendar) : row.deadline?.toISOString()
  return { row, stage, lateFrom: late, dueAt }
}

const optional = <Name extends string, Value>(name: Name, value: Value | null | undefined): { [N in Name]?: Value } =>
  value === undefined || value === null ? {} : ({ [name]: value } as { [N in Name]: Value })

const daysBetween = (day: string, now: Date): number =>
  Math.round((Date.parse(chinaDay(now)) - Date.parse(chinaDay(day))) / DAY_MS)

function lineOf(matter: Judged, now: Date, places: ReadonlyMap<string, string>): MatterStanding {
  const { row, stage, dueAt } = matter
  return {
    receiptNumber: row.receiptNumber ?? '',
    kind: row.kind,
    channel: row.channel,
    takenInAt: row.takenInAt.toISOString(),
    isLate: matter.lateFrom < now.getTime(),
    ...optional('category', row.category),
    ...optional('stage', stage),
    ...optional('unit', row.unitName),
    ...optional('place', places.get(row.divisionCode ?? '')),
    ...optional('dueAt', dueAt),
    ...optional('daysPast', dueAt === undefined ? undefined : daysBetween(dueAt, now)),
  }
}

/** Matters as lines, in the order given, with the names of their places. */
export async function matterLines(
  prisma: PrismaClient,
  matters: readonly Judged[],
  now: Date,
): Promise<MatterStanding[]> {
  const codes = matters.flatMap(({ row }) => row.divisionCode ?? [])
  const places = await namesOf(prisma, 'division', codes)
  return matters.map((matter) => lineOf(matter, now, places))
}
