import type { ReviewedMatter } from '@yiwang/algorithms/register'
import { findCase, listTexts, storyIn, underTitle } from '@yiwang/casework'
import type { PrismaClient } from '@yiwang/database'

/** A matter as whoever reviews where it was sent needs to know it; undefined while its case has not been folded. */
export async function findReviewed(prisma: PrismaClient, matterId: string): Promise<ReviewedMatter | undefined> {
  const [found, texts] = await Promise.all([findCase(prisma, matterId), listTexts(prisma, matterId)])
  if (found === undefined) return undefined
  const { unitId, divisionCode, receiptNumber, subjectId, state } = found
  return {
    unit: unitId ?? undefined,
    divisionCode: divisionCode ?? undefined,
    receiptNumber,
    subjectId,
    // once signed for, a matter stays with its unit (首接负责)
    canChange: state === 'open' || state === 'dispatched',
    texts: storyIn(texts).map(underTitle),
  }
}
