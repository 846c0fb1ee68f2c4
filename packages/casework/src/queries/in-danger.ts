import type { CaseProgress } from '../api.ts'
import type { PrismaClient } from '@yiwang/database'
import { DANGER } from '@yiwang/intake/contracts'

/** Not dispatched yet. */
export const WAITING: readonly CaseProgress[] = ['received', 'open']
/** More than these would be no order any more. */
const FOUND_MAX = 100
/** Who has waited longer than this past the promised day stands first anyway: lists go by due time. */
const LATE_MS = 7 * 86_400_000

/** Matters not dispatched yet whose redacted words speak of danger to life; they stand first. Reads what is due from a week ago on. */
export async function mattersInDanger(prisma: PrismaClient, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - LATE_MS)
  // the first line is the condition of the index of what is under way
  const rows = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT DISTINCT c.matter_id FROM casework_cases c JOIN casework_texts t USING (matter_id)
    WHERE c.state <> 'closed' AND NOT c.historical AND c.due_at > ${since}
      AND c.state = ANY(${[...WAITING]}) AND t.part IN ('request', 'addition')
      AND regexp_replace(coalesce(t.title, '') || ' ' || t.body, '\\s', '', 'g') ~ ${DANGER.source}
    LIMIT ${FOUND_MAX}`
  return rows.map(({ matter_id }) => matter_id)
}
