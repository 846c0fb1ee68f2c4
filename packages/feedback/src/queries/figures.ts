import type { PrismaClient } from '@yiwang/database'
import { countRatings, type ConfirmationCounts, type RatingCounts } from '../figures.ts'

/** Confirmations of matters replied to, history apart; who withdrew in silence is not waited for, their earlier word counts. */
export async function countConfirmations(prisma: PrismaClient): Promise<ConfirmationCounts> {
  const groups = await prisma.feedbackConfirmation.groupBy({
    by: ['result'],
    where: { historical: false, rounds: { gt: 0 }, OR: [{ withdrawnAt: null }, { result: { not: null } }] },
    _count: true,
  })
  const of = (result: string | null): number => groups.find((group) => group.result === result)?._count ?? 0
  const replied = groups.reduce((sum, { _count }) => sum + _count, 0)
  return { replied, solved: of('solved'), partly: of('partly'), not: of('not'), unconfirmed: of(null) }
}

/** Locked ratings of matters replied to, history apart; of one unit when given. */
export async function countLockedRatings(prisma: PrismaClient, unitId?: string): Promise<RatingCounts> {
  const rows = await prisma.feedbackRating.findMany({
    where: {
      historical: false,
      repliedAt: { not: null },
      closedAt: { not: null },
      ...(unitId === undefined ? {} : { unitId }),
    },
    select: { score: true },
  })
  return countRatings(rows.map(({ score }) => score))
}
