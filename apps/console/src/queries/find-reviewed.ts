import type { ReviewedMatter } from '@yiwang/algorithms/register'
import { findCases, listTextsOf, storyIn, underTitle, type CaseText, type StoredCase } from '@yiwang/casework'
import type { PrismaClient } from '@yiwang/database'

function reviewed(found: StoredCase, texts: readonly CaseText[]): ReviewedMatter {
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

/** Matters as whoever reviews where they were sent needs to know them; those whose case has not been folded are missing. */
export async function findReviewed(
  prisma: PrismaClient,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewedMatter>> {
  const [cases, texts] = await Promise.all([findCases(prisma, matterIds), listTextsOf(prisma, matterIds)])
  return new Map([...cases].map(([matterId, found]) => [matterId, reviewed(found, texts.get(matterId) ?? [])]))
}
