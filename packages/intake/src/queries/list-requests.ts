import type { PrismaClient } from '@yiwang/database'
import { writePagePlace, type PagePlace } from '@yiwang/kernel'
import { requestSummarySchema, type ListRequestsInput, type RequestPage } from '../api.ts'

function olderThan(place: PagePlace | undefined) {
  if (place === undefined) return {}
  const { at, id } = place
  return { OR: [{ recordedAt: { lt: at } }, { recordedAt: at, matterId: { lt: id } }] }
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
  if (rows.length <= limit || last === undefined) return { items }
  return { items, next: writePagePlace({ at: last.recordedAt, id: last.matterId }) }
}
