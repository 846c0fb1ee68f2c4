import type { PrismaClient } from '@yiwang/database'
import { requestSummarySchema, type ListRequestsInput, type RequestPage, type RequestSummary } from '../api.ts'

const cursorOf = ({ recordedAt, matterId }: RequestSummary): string => `${recordedAt.toISOString()}~${matterId}`

function olderThan(cursor: string | undefined) {
  const [recordedAt, matterId] = cursor?.split('~') ?? []
  if (recordedAt === undefined || matterId === undefined || Number.isNaN(Date.parse(recordedAt))) return {}
  const at = new Date(recordedAt)
  return { OR: [{ recordedAt: { lt: at } }, { recordedAt: at, matterId: { lt: matterId } }] }
}

/** What a unit took in at its windows and telephones, newest first. */
export async function listTakenIn(
  prisma: PrismaClient,
  unitName: string,
  { after, limit }: ListRequestsInput,
): Promise<RequestPage> {
  const rows = await prisma.intakeRequest.findMany({
    where: { takenByUnit: unitName, ...olderThan(after) },
    omit: { receiptSecretHash: true },
    orderBy: [{ recordedAt: 'desc' }, { matterId: 'desc' }],
    take: limit + 1,
  })
  const items = rows.slice(0, limit).map((row) => requestSummarySchema.parse(row))
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: cursorOf(last) } : { items }
}
