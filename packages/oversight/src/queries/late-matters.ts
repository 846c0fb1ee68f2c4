import type { PrismaClient } from '@yiwang/database'
import { chinaDay, endOfChinaDay, type Calendar } from '@yiwang/kernel'
import { LATE_SHOWN, type LateMatters, type LateMattersAsked } from '../contracts.ts'
import type { Address } from './address.ts'
import { judged, LINE_COLUMNS, matterLines, type Judged } from './matter-lines.ts'

const MINUTE_MS = 60_000
/** States in which somebody but the person is awaited. */
const AWAITED = ['received', 'open', 'dispatched', 'handling']

interface Span {
  readonly from: number
  readonly until: number
}

/** The very span whose matters are counted as late, or as about to be. */
function spanOf({ which }: LateMattersAsked, now: Date, calendar: Calendar): Span {
  if (which === 'late') return { from: Number.NEGATIVE_INFINITY, until: now.getTime() - 1 }
  const { day } = calendar.addWorkingDays(chinaDay(now), 1)
  return { from: now.getTime(), until: Date.parse(endOfChinaDay(day)) }
}

/** Whatever may lie in the span: those due by then, and those nobody has been given yet. */
async function candidates(prisma: PrismaClient, { place, facet, value }: Address, until: Date) {
  return prisma.oversightMatter.findMany({
    where: {
      historical: false,
      state: { in: AWAITED },
      ...(facet === 'unit' ? { unitId: value } : {}),
      ...(place === '' ? {} : { divisionCode: { startsWith: place } }),
      OR: [{ deadline: { lte: until } }, { isLate: true }, { unitId: null }],
    },
    select: LINE_COLUMNS,
  })
}

const dueFirst = (one: Judged, other: Judged): number => (one.dueAt ?? '').localeCompare(other.dueAt ?? '')

/** Matters that are late, or are about to be, by number: those due first come first. */
export async function findLateMatters(
  prisma: PrismaClient,
  { address, asked }: { readonly address: Address; readonly asked: LateMattersAsked },
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<LateMatters> {
  const { from, until } = spanOf(asked, now, calendar)
  // what is late from a moment on is judged by the minute
  const found = (await candidates(prisma, address, new Date(until + MINUTE_MS)))
    .map((row) => judged(row, calendar))
    .filter(({ lateFrom }) => lateFrom >= from && lateFrom <= until)
    .filter(({ stage }) => asked.stage === undefined || stage === asked.stage)
    .toSorted(dueFirst)
  return { matters: await matterLines(prisma, found.slice(0, LATE_SHOWN), now), count: found.length }
}
