import { Prisma } from '@yiwang/database'
import type { SearchCasesInput } from '../api.ts'

/**
 * The redacted texts of the case `c` contain the words. The index answers by pairs of characters where the words are rare, the list is
 * walked in its order where they are common: PostgreSQL knows how common each pair is.
 */
const withWords = (words: string): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM casework_texts t WHERE t.matter_id = c.matter_id
    AND casework_grams(casework_words(t.title, t.body)) @> casework_pairs(ARRAY[${words}])
    AND position(lower(${words}) IN casework_words(t.title, t.body)) > 0)`

/** What partial indexes are made for: most of a county's matters are over, and work lists ask for the others. */
const UNDER_WAY = Prisma.sql`c.state <> 'closed' AND NOT c.historical`

const inStates = (states: readonly string[]): Prisma.Sql =>
  Prisma.sql`c.state = ANY(${[...states]})${states.includes('closed') ? Prisma.empty : Prisma.sql` AND c.state <> 'closed'`}`

const isHistorical = (historical: boolean): Prisma.Sql =>
  historical ? Prisma.sql`c.historical` : Prisma.sql`NOT c.historical`

/** Overdue as of `now`: awaited and past its deadline, whether or not the timer has fired yet. */
const overdueAt = (now: Date): Prisma.Sql =>
  Prisma.sql`c.state IN ('dispatched', 'handling') AND c.deadline < ${now} AND ${UNDER_WAY}`

const equals = (column: 'unit_id' | 'kind' | 'channel', value: string | undefined): Prisma.Sql[] =>
  value === undefined ? [] : [Prisma.sql`c.${Prisma.raw(column)} = ${value}`]

/** What a list asks for, as conditions on `casework_cases c`. */
export function caseConditions(asked: Omit<SearchCasesInput, 'limit' | 'order' | 'after'>, now: Date): Prisma.Sql[] {
  const { states, isOverdue, hasComeBack, words } = asked
  return [
    isHistorical(asked.historical),
    ...(states === undefined ? [] : [inStates(states)]),
    ...equals('unit_id', asked.unitId),
    ...equals('kind', asked.kind),
    ...equals('channel', asked.channel),
    ...(hasComeBack === true ? [Prisma.sql`c.came_back_at IS NOT NULL`] : []),
    ...(isOverdue === true ? [overdueAt(now)] : []),
    ...(words === undefined ? [] : [withWords(words)]),
  ]
}
