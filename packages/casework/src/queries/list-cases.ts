import type { Prisma, PrismaClient } from '@yiwang/database'
import { caseSchema, type Case, type CasePage, type ListCasesInput } from '../api.ts'
import { titlesOf } from './texts.ts'

const cursorOf = ({ dueAt, matterId }: Case): string => `${dueAt.toISOString()}~${matterId}`

function dueAfter(cursor: string | undefined): Prisma.CaseworkCaseWhereInput {
  const [dueAt, matterId] = cursor?.split('~') ?? []
  if (dueAt === undefined || matterId === undefined || Number.isNaN(Date.parse(dueAt))) return {}
  const at = new Date(dueAt)
  return { OR: [{ dueAt: { gt: at } }, { dueAt: at, matterId: { gt: matterId } }] }
}

/** Overdue as of `now`: awaited and past its deadline, whether or not the timer has fired yet. */
function whereOf(
  { states, isOverdue, unitId, kind, channel, historical }: ListCasesInput,
  now: Date,
): Prisma.CaseworkCaseWhereInput {
  return {
    historical,
    ...(states === undefined ? {} : { state: { in: states } }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(kind === undefined ? {} : { kind }),
    ...(channel === undefined ? {} : { channel }),
    ...(isOverdue === true ? { AND: [{ state: { in: ['dispatched', 'handling'] } }, { deadline: { lt: now } }] } : {}),
  }
}

/** A page of cases, soonest due first, with redacted titles where the index has them. */
export async function listCases(prisma: PrismaClient, input: ListCasesInput, now: Date): Promise<CasePage> {
  const rows = await prisma.caseworkCase.findMany({
    where: { AND: [whereOf(input, now), dueAfter(input.after)] },
    orderBy: [{ dueAt: 'asc' }, { matterId: 'asc' }],
    take: input.limit + 1,
  })
  const cases = rows.slice(0, input.limit).map((row) => caseSchema.parse(row))
  const titles = await titlesOf(prisma, cases)
  const items = cases.map((item) => ({ ...item, title: titles.get(item.matterId) ?? null }))
  const last = items.at(-1)
  return rows.length > input.limit && last !== undefined ? { items, next: cursorOf(last) } : { items }
}

/** Cases by state, for tabs; of one unit when given. */
export async function countCases(prisma: PrismaClient, unitId: string | undefined): Promise<Record<string, number>> {
  const groups = await prisma.caseworkCase.groupBy({
    by: ['state'],
    where: { historical: false, ...(unitId === undefined ? {} : { unitId }) },
    _count: true,
  })
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]))
}
