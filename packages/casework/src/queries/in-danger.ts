import { Prisma, type PrismaClient } from '@yiwang/database'
import type { Case } from '../api.ts'
import { isUnanswered, UNANSWERED } from '../unanswered.ts'

/** That a case `c` is not replied to yet and its words were judged to speak of danger to life as they were indexed. */
export const IN_DANGER = Prisma.sql`(c.state = ANY(${[...UNANSWERED]}) AND c.state <> 'closed'
  AND EXISTS (SELECT FROM casework_texts t WHERE t.matter_id = c.matter_id AND t.tells_of_danger))`

/** More than these at the top would be no order any more; the others follow them, page by page. */
const FIRST_MAX = 20

/** What a list begins with where danger comes first. */
export interface DangerFirst {
  /** those that stand before everything */
  readonly firstIds: readonly string[]
  /** the next of them, in the order of the list */
  readonly nextIds: readonly string[]
  /** how many there are in all */
  readonly total: number
}

interface Row {
  readonly matter_id: string
  readonly total: number
  readonly is_first: boolean
}

/**
 * Of what these conditions hold for, those in danger that stand first, and up to `limit` that follow them. Every door has its turn,
 * with and without somebody to call back, and of each the longest waiting comes first: a flood through one of them hides nobody
 * who came through another.
 */
export async function dangerFirst(
  prisma: PrismaClient,
  conditions: readonly Prisma.Sql[],
  limit: number,
): Promise<DangerFirst> {
  const rows = await prisma.$queryRaw<Row[]>`
    WITH in_danger AS MATERIALIZED (
      SELECT c.matter_id, c.due_at, (count(*) OVER ())::int AS total, row_number() OVER (
        PARTITION BY c.channel, c.has_contact IS TRUE ORDER BY c.due_at, c.matter_id) AS turn
      FROM casework_cases c WHERE ${Prisma.join([...conditions, IN_DANGER], ' AND ')}),
    ranked AS (
      SELECT *, row_number() OVER (ORDER BY turn, due_at, matter_id) <= ${FIRST_MAX} AS is_first FROM in_danger)
    (SELECT matter_id, total, is_first FROM ranked WHERE is_first ORDER BY turn, due_at, matter_id)
    UNION ALL
    (SELECT matter_id, total, is_first FROM ranked WHERE NOT is_first ORDER BY due_at, matter_id LIMIT ${limit})`
  const idsOf = (isFirst: boolean): string[] =>
    rows.filter((row) => row.is_first === isFirst).map(({ matter_id }) => matter_id)
  return { firstIds: idsOf(true), nextIds: idsOf(false), total: rows[0]?.total ?? 0 }
}

/** Those of these cases that are not replied to yet and whose words speak of danger to life, however long they wait. */
export async function whichInDanger(prisma: PrismaClient, cases: readonly Case[]): Promise<ReadonlySet<string>> {
  const waiting = cases.filter(isUnanswered)
  if (waiting.length === 0) return new Set()
  const rows = await prisma.caseworkText.findMany({
    where: { matterId: { in: waiting.map(({ matterId }) => matterId) }, tellsOfDanger: true },
    select: { matterId: true },
  })
  return new Set(rows.map(({ matterId }) => matterId))
}
