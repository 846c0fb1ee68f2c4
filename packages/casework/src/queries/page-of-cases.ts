import { Prisma, type PrismaClient } from '@yiwang/database'
import type { SearchCasesInput } from '../api.ts'
import type { CasePlace } from '../case-place.ts'
import { IN_DANGER } from './in-danger.ts'

type Order = SearchCasesInput['order']

/** Which of two kinds of cases a list goes through, one after the other. */
interface Listed {
  readonly matterId: string
  readonly isInDanger: boolean
}

/** What a page asks for. */
export interface PageAsked {
  readonly conditions: readonly Prisma.Sql[]
  readonly order: Order
  /** those in danger come before all others */
  readonly hasDangerFirst: boolean
  /** those in danger it begins with, where they are known already */
  readonly inDangerIds?: readonly string[] | undefined
  readonly after: CasePlace | undefined
  readonly limit: number
}

const ORDERS: Readonly<Record<Order, Prisma.Sql>> = {
  due: Prisma.sql`c.due_at, c.matter_id`,
  newest: Prisma.sql`c.taken_in_at DESC, c.matter_id DESC`,
}

const beyond = ({ at, id }: CasePlace, order: Order): Prisma.Sql =>
  order === 'due'
    ? Prisma.sql`(c.due_at, c.matter_id) > (${at}, ${id}::uuid)`
    : Prisma.sql`(c.taken_in_at, c.matter_id) < (${at}, ${id}::uuid)`

/** One kind, from where the page before ended in it. */
async function listedOf(prisma: PrismaClient, isInDanger: boolean, asked: PageAsked): Promise<Listed[]> {
  const { order, limit, after, hasDangerFirst } = asked
  const kind = isInDanger ? [IN_DANGER] : hasDangerFirst ? [Prisma.sql`NOT ${IN_DANGER}`] : []
  const from = after?.isInDanger === isInDanger ? [beyond(after, order)] : []
  const rows = await prisma.$queryRaw<{ matter_id: string }[]>`
    SELECT c.matter_id FROM casework_cases c WHERE ${Prisma.join([...asked.conditions, ...kind, ...from], ' AND ')}
    ORDER BY ${ORDERS[order]} LIMIT ${limit}`
  return rows.map(({ matter_id }) => ({ matterId: matter_id, isInDanger }))
}

async function listedInDanger(prisma: PrismaClient, asked: PageAsked): Promise<Listed[]> {
  if (asked.inDangerIds !== undefined) return asked.inDangerIds.map((matterId) => ({ matterId, isInDanger: true }))
  const isPast = !asked.hasDangerFirst || asked.after?.isInDanger === false
  return isPast ? [] : listedOf(prisma, true, asked)
}

/** The ids of a page in its order: first those in danger, where the list has them first, until there are no more of them. */
export async function pageOfCases(prisma: PrismaClient, asked: PageAsked): Promise<Listed[]> {
  const inDanger = await listedInDanger(prisma, asked)
  const left = asked.limit - inDanger.length
  return left === 0 ? inDanger : [...inDanger, ...(await listedOf(prisma, false, { ...asked, limit: left }))]
}
