import type { PrismaClient } from '@yiwang/database'
import { DANGER } from '@yiwang/intake/contracts'

/** More than these would be no order any more. */
const FOUND_MAX = 100

/** Matters not dispatched yet whose redacted words speak of danger to life; they stand first. */
export async function mattersInDanger(prisma: PrismaClient): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT DISTINCT c.matter_id FROM casework_cases c JOIN casework_texts t USING (matter_id)
    WHERE c.state IN ('received', 'open') AND NOT c.historical AND t.part IN ('request', 'addition')
      AND regexp_replace(coalesce(t.title, '') || ' ' || t.body, '\\s', '', 'g') ~ ${DANGER.source}
    LIMIT ${FOUND_MAX}`
  return rows.map(({ matter_id }) => matter_id)
}
