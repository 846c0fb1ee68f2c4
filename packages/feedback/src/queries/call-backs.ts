import type { Prisma, PrismaClient } from '@yiwang/database'
import { callBackSchema, type CallBack, type CallBackPage, type ListCallBacksInput } from '../api.ts'

/** A call-back with what only the server needs: whose key, whose case, and where. */
export interface StoredCallBack extends CallBack {
  readonly subjectId: string | null
  readonly unitId: string | null
  readonly divisionCode: string | null
}

/** When it is asked and by which unit, and within which division; all of them when no scope is given. */
export interface CallBackScope {
  readonly now: Date
  readonly unit: string
  readonly divisionScope?: string | undefined
}

const cursorOf = ({ dueAt, matterId }: CallBack): string => `${dueAt.toISOString()}~${matterId}`

function beyond(after: string | undefined): Prisma.FeedbackCallBackWhereInput {
  const [due, matterId] = after?.split('~') ?? []
  if (due === undefined || matterId === undefined || Number.isNaN(Date.parse(due))) return {}
  const at = new Date(due)
  return { OR: [{ dueAt: { gt: at } }, { dueAt: at, matterId: { gt: matterId } }] }
}

/** Due by now and possible: they left a way to be reached. */
function dueBy({ now, divisionScope }: Omit<CallBackScope, 'unit'>): Prisma.FeedbackCallBackWhereInput {
  return {
    dueAt: { lte: now },
    hasContact: true,
    ...(divisionScope === undefined ? {} : { divisionCode: { startsWith: divisionScope } }),
  }
}

/** Everybody to be called now, the longest due first: nobody picks. */
export async function listCallBacks(
  prisma: PrismaClient,
  { after, limit }: ListCallBacksInput,
  scope: CallBackScope,
): Promise<CallBackPage> {
  const where = dueBy(scope)
  const [rows, due] = await Promise.all([
    prisma.feedbackCallBack.findMany({
      where: { AND: [where, beyond(after)] },
      orderBy: [{ dueAt: 'asc' }, { matterId: 'asc' }],
      take: limit + 1,
    }),
    prisma.feedbackCallBack.count({ where }),
  ])
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...callBackSchema.parse(row), handledHere: row.unitId === scope.unit }))
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: cursorOf(last), due } : { items, due }
}

/** A matter somebody may be called about, also before it is due: people ring up themselves. Undefined when nothing is asked. */
export async function findCallBack(prisma: PrismaClient, matterId: string): Promise<StoredCallBack | undefined> {
  const row = await prisma.feedbackCallBack.findFirst({ where: { matterId, dueAt: { not: null } } })
  if (row === null) return undefined
  const { subjectId, unitId, divisionCode } = row
  return { ...callBackSchema.parse(row), subjectId, unitId, divisionCode }
}
