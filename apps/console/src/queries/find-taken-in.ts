import type { TakenIn } from '@yiwang/casework'
import type { PrismaClient } from '@yiwang/database'
import { findRequestByMatter } from '@yiwang/intake'

/** A request as casework asks for it, from what intake folds. */
export async function findTakenIn(prisma: PrismaClient, matterId: string): Promise<TakenIn | undefined> {
  const found = await findRequestByMatter(prisma, matterId)
  if (found === undefined) return undefined
  const { receiptNumber, kind, channel, requestEventId, subjectId, divisionCode } = found
  const { takenByPost, takenByUnit, occurredAt } = found
  const takenInAt = occurredAt.toISOString()
  return {
    matterId,
    receiptNumber,
    kind,
    channel,
    requestEventId,
    takenInAt,
    subjectId,
    divisionCode,
    takenByPost,
    takenByUnit,
  }
}
