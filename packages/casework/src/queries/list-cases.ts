import type { PrismaClient } from '@yiwang/database'
import type { PagePlace } from '@yiwang/kernel'
import type { Case, SearchCasesInput } from '../api.ts'
import { writeCasePlace } from '../case-place.ts'
import { UNANSWERED } from '../unanswered.ts'
import { caseConditions } from './case-conditions.ts'
import { findCases } from './find-case.ts'
import { dangerFirst, whichInDanger } from './in-danger.ts'
import { pageOfCases } from './page-of-cases.ts'
import { titlesOf } from './texts.ts'

/** A case as the tables have it, for a line of a list. */
export interface FoundCase extends Case {
  readonly title: string | null
  readonly isInDanger: boolean
}

const placeOf = ({ dueAt, takenInAt, matterId }: Case, order: SearchCasesInput['order']): PagePlace => ({
  at: order === 'due' ? dueAt : takenInAt,
  id: matterId,
})

/** Danger goes before every order but the newest first, which people choose to look back; only what waits for a reply has any. */
function hasDangerFirst({ order, states, isOverdue, historical }: SearchCasesInput): boolean {
  const mayWait = states === undefined || states.some((state) => UNANSWERED.includes(state))
  return order === 'due' && mayWait && isOverdue !== true && !historical
}

async function linesOf(prisma: PrismaClient, ids: readonly string[]): Promise<FoundCase[]> {
  const found = await findCases(prisma, ids)
  const cases = ids.flatMap((id) => found.get(id) ?? [])
  const [titles, inDanger] = await Promise.all([titlesOf(prisma, cases), whichInDanger(prisma, cases)])
  return cases.map((item) => ({
    ...item,
    title: titles.get(item.matterId) ?? null,
    isInDanger: inDanger.has(item.matterId),
  }))
}

/** A page of cases as the tables have them. */
export interface FoundPage {
  readonly items: FoundCase[]
  readonly next?: string
  /** with the first page of a list that has danger first: how many there are in all */
  readonly inDanger?: number
}

/**
 * A page of cases with redacted titles where the index has them. The first begins with some of those in danger, beside its number;
 * all the others of them follow before anything else. Later pages may name those at the beginning again, and leave nothing out.
 */
export async function listCases(prisma: PrismaClient, input: SearchCasesInput, now: Date): Promise<FoundPage> {
  const { order, limit, after } = input
  const conditions = caseConditions(input, now)
  const isDangerFirst = hasDangerFirst(input)
  const isBeginning = isDangerFirst && after === undefined
  const first = isBeginning ? await dangerFirst(prisma, conditions, limit + 1) : undefined
  const found = await pageOfCases(prisma, {
    conditions,
    order,
    hasDangerFirst: isDangerFirst,
    inDangerIds: first?.nextIds,
    after,
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const items = await linesOf(prisma, [...(first?.firstIds ?? []), ...page.map(({ matterId }) => matterId)])
  const last = found.length > limit ? page.at(-1) : undefined
  const lastCase = items.find(({ matterId }) => matterId === last?.matterId)
  return {
    items,
    ...(last === undefined || lastCase === undefined
      ? {}
      : { next: writeCasePlace({ ...placeOf(lastCase, order), isInDanger: last.isInDanger }) }),
    ...(first === undefined ? {} : { inDanger: first.total }),
  }
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
