import type { Prisma, PrismaClient } from '@yiwang/database'
import { writePagePlace, type PagePlace } from '@yiwang/kernel'
import { caseSchema, type Case, type SearchCasesInput } from '../api.ts'
import { mattersInDanger, WAITING, whichInDanger } from './in-danger.ts'
import { titlesOf } from './texts.ts'

type Order = SearchCasesInput['order']

const placeOf = ({ dueAt, takenInAt, matterId }: Case, order: Order): PagePlace => ({
  at: order === 'due' ? dueAt : takenInAt,
  id: matterId,
})

function beyond({ after, order }: SearchCasesInput): Prisma.CaseworkCaseWhereInput {
  if (after === undefined) return {}
  const { at, id } = after
  if (order === 'due') return { OR: [{ dueAt: { gt: at } }, { dueAt: at, matterId: { gt: id } }] }
  return { OR: [{ takenInAt: { lt: at } }, { takenInAt: at, matterId: { lt: id } }] }
}

const ORDERS: Readonly<Record<Order, Prisma.CaseworkCaseOrderByWithRelationInput[]>> = {
  due: [{ dueAt: 'asc' }, { matterId: 'asc' }],
  newest: [{ takenInAt: 'desc' }, { matterId: 'desc' }],
}

/** Matters a search looks through at most; a list longer than this is not read anyway. */
const FOUND_MAX = 1_000

/** Matters whose redacted texts contain the words, last indexed first. */
async function withWords(prisma: PrismaClient, words: string | undefined): Promise<Prisma.CaseworkCaseWhereInput> {
  if (words === undefined) return {}
  // The first condition is the one an index answers; it may find too much, the second says what was asked.
  const found = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT matter_id FROM casework_texts
    WHERE casework_grams(casework_words(title, body)) @> casework_grams(${words})
      AND position(lower(${words}) IN casework_words(title, body)) > 0
    ORDER BY indexed_at DESC LIMIT ${FOUND_MAX}`
  return { matterId: { in: [...new Set(found.map(({ matter_id }) => matter_id))] } }
}

/** Overdue as of `now`: awaited and past its deadline, whether or not the timer has fired yet. */
function whereOf(
  { states, isOverdue, hasComeBack, unitId, kind, channel, historical }: SearchCasesInput,
  now: Date,
): Prisma.CaseworkCaseWhereInput {
  return {
    historical,
    ...(states === undefined ? {} : { state: { in: states } }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(kind === undefined ? {} : { kind }),
    ...(channel === undefined ? {} : { channel }),
    ...(hasComeBack === true ? { cameBackAt: { not: null } } : {}),
    ...(isOverdue === true ? { AND: [{ state: { in: ['dispatched', 'handling'] } }, { deadline: { lt: now } }] } : {}),
  }
}

/** A case as the tables have it, for a line of a list. */
export interface FoundCase extends Case {
  readonly title: string | null
  readonly isInDanger: boolean
}

type Where = Prisma.CaseworkCaseWhereInput
type Listing = Pick<SearchCasesInput, 'order' | 'after' | 'states'> & { readonly now: Date }

/** Danger goes before every order but the newest first, which people choose to look back; only what waits for dispatch has any. */
async function endangeredFirst(prisma: PrismaClient, where: Where, { order, after, states, now }: Listing) {
  const mayWait = states === undefined || states.some((state) => WAITING.includes(state))
  if (order !== 'due' || !mayWait) return { rest: where, first: [] }
  const ids = await mattersInDanger(prisma, now)
  const first =
    after === undefined && ids.length > 0
      ? await prisma.caseworkCase.findMany({ where: { AND: [where, { matterId: { in: ids } }] }, orderBy: ORDERS.due })
      : []
  return { rest: { AND: [where, { matterId: { notIn: ids } }] }, first }
}

/** A page of cases with redacted titles where the index has them; those in danger stand first, beside the page's number. */
export async function listCases(
  prisma: PrismaClient,
  input: SearchCasesInput,
  now: Date,
): Promise<{ items: FoundCase[]; next?: string }> {
  const where = { AND: [whereOf(input, now), await withWords(prisma, input.words)] }
  const { rest, first } = await endangeredFirst(prisma, where, { ...input, now })
  const rows = await prisma.caseworkCase.findMany({
    where: { AND: [rest, beyond(input)] },
    orderBy: ORDERS[input.order],
    take: input.limit + 1,
  })
  const page = rows.slice(0, input.limit).map((row) => caseSchema.parse(row))
  const cases = [...first.map((row) => caseSchema.parse(row)), ...page]
  const [titles, inDanger] = await Promise.all([titlesOf(prisma, cases), whichInDanger(prisma, cases)])
  const items = cases.map((item) => ({
    ...item,
    title: titles.get(item.matterId) ?? null,
    isInDanger: inDanger.has(item.matterId),
  }))
  const last = page.at(-1)
  return rows.length > input.limit && last !== undefined
    ? { items, next: writePagePlace(placeOf(last, input.order)) }
    : { items }
}

/** Cases by state, for tabs, and `back`: those that came back; of one unit when given. */
export async function countCases(prisma: PrismaClient, unitId: string | undefined): Promise<Record<string, number>> {
  const groups = await prisma.caseworkCount.groupBy({
    by: ['state'],
    where: unitId === undefined ? {} : { unitId },
    _sum: { matters: true },
  })
  return Object.fromEntries(groups.map(({ state, _sum }) => [state, _sum.matters ?? 0]))
}
