import { Prisma, type PrismaClient } from '@yiwang/database'
import { writePagePlace, type PagePlace } from '@yiwang/kernel'
import type { Case, SearchCasesInput } from '../api.ts'
import { caseConditions } from './case-conditions.ts'
import { findCases } from './find-case.ts'
import { mattersInDanger, WAITING, whichInDanger } from './in-danger.ts'
import { titlesOf } from './texts.ts'

type Order = SearchCasesInput['order']

const placeOf = ({ dueAt, takenInAt, matterId }: Case, order: Order): PagePlace => ({
  at: order === 'due' ? dueAt : takenInAt,
  id: matterId,
})

const ORDERS: Readonly<Record<Order, Prisma.Sql>> = {
  due: Prisma.sql`c.due_at, c.matter_id`,
  newest: Prisma.sql`c.taken_in_at DESC, c.matter_id DESC`,
}

/** The cases these conditions hold for, in this order. */
async function casesWhere(
  prisma: PrismaClient,
  conditions: readonly Prisma.Sql[],
  { order, limit }: { readonly order: Order; readonly limit: number },
): Promise<Case[]> {
  const places = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT c.matter_id FROM casework_cases c WHERE ${Prisma.join([...conditions], ' AND ')}
    ORDER BY ${ORDERS[order]} LIMIT ${limit}`
  const ids = places.map(({ matter_id }) => matter_id)
  const found = await findCases(prisma, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** A case as the tables have it, for a line of a list. */
export interface FoundCase extends Case {
  readonly title: string | null
  readonly isInDanger: boolean
}

interface Danger {
  readonly ids: readonly string[]
  /** those of them that this list asks for, where it begins */
  readonly first: readonly Case[]
}

/** Danger goes before every order but the newest first, which people choose to look back; only what waits for dispatch has any. */
async function endangered(prisma: PrismaClient, input: SearchCasesInput, now: Date): Promise<Danger> {
  const { order, after, states, isOverdue } = input
  const mayWait = isOverdue !== true && (states === undefined || states.some((state) => WAITING.includes(state)))
  if (order !== 'due' || !mayWait) return { ids: [], first: [] }
  const ids = await mattersInDanger(prisma, now)
  if (after !== undefined || ids.length === 0) return { ids, first: [] }
  const conditions = [...caseConditions(input, now), Prisma.sql`c.matter_id = ANY(${ids}::uuid[])`]
  return { ids, first: await casesWhere(prisma, conditions, { order, limit: ids.length }) }
}

/** A page of cases with redacted titles where the index has them; those in danger stand first, beside the page's number. */
export async function listCases(
  prisma: PrismaClient,
  input: SearchCasesInput,
  now: Date,
): Promise<{ items: FoundCase[]; next?: string }> {
  const { order, limit } = input
  const { ids, first } = await endangered(prisma, input, now)
  const others = ids.length === 0 ? [] : [Prisma.sql`c.matter_id <> ALL(${ids}::uuid[])`]
  const found = await casesWhere(prisma, [...caseConditions(input, now), ...others], { order, limit: limit + 1 })
  const page = found.slice(0, limit)
  const cases = [...first, ...page]
  const [titles, inDanger] = await Promise.all([titlesOf(prisma, cases), whichInDanger(prisma, cases)])
  const items = cases.map((item) => ({
    ...item,
    title: titles.get(item.matterId) ?? null,
    isInDanger: inDanger.has(item.matterId),
  }))
  const last = page.at(-1)
  return found.length > limit && last !== undefined ? { items, next: writePagePlace(placeOf(last, order)) } : { items }
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
