import type { PrismaClient } from '@yiwang/database'
import type { Case, CaseProgress } from '../api.ts'

/** Not dispatched yet. */
export const WAITING: readonly CaseProgress[] = ['received', 'open']
/** More than these would be no order any more. */
const FOUND_MAX = 500
/** Who was taken in longer ago than this stands first anyway: until dispatch, what is due goes by when it was taken in. */
const LATE_MS = 7 * 86_400_000

/**
 * Matters taken in within a week and not dispatched yet whose words were judged to speak of danger to life as they were indexed,
 * for them to stand first; the longest waiting of them where there are very many.
 */
export async function mattersInDanger(prisma: PrismaClient, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - LATE_MS)
  // the first line is the condition of the index of what is under way
  const rows = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT DISTINCT c.due_at, c.matter_id FROM casework_cases c JOIN casework_texts t USING (matter_id)
    WHERE c.state <> 'closed' AND NOT c.historical AND c.due_at > ${since}
      AND c.state = ANY(${[...WAITING]}) AND t.tells_of_danger
    ORDER BY c.due_at, c.matter_id LIMIT ${FOUND_MAX}`
  return rows.map(({ matter_id }) => matter_id)
}

/** Those of these cases that are not dispatched yet and whose words speak of danger to life, however long they wait. */
export async function whichInDanger(prisma: PrismaClient, cases: readonly Case[]): Promise<ReadonlySet<string>> {
  const waiting = cases.filter(({ state, historical }) => WAITING.includes(state) && !historical)
  if (waiting.length === 0) return new Set()
  const rows = await prisma.caseworkText.findMany({
    where: { matterId: { in: waiting.map(({ matterId }) => matterId) }, tellsOfDanger: true },
    select: { matterId: true },
  })
  return new Set(rows.map(({ matterId }) => matterId))
}
