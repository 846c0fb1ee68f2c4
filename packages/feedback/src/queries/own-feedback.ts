import type { PrismaClient } from '@yiwang/database'
import { ownFeedbackSchema, type OwnFeedback } from '../api.ts'

const unconfirmed = { rounds: 0, round: 0, result: null, confirmedAt: null, confirmedBy: null, withdrawnAt: null }
const unrated = { score: null, ratedAt: null, ratedVia: null }

/** What the holder of a receipt may say now, and has said; for the person's own page only, since it holds the rating. */
export async function findOwnFeedback(prisma: PrismaClient, matterId: string): Promise<OwnFeedback> {
  const [confirmation, rating] = await Promise.all([
    prisma.feedbackConfirmation.findUnique({ where: { matterId } }),
    prisma.feedbackRating.findUnique({ where: { matterId } }),
  ])
  const { rounds, round, result, confirmedAt, confirmedBy, withdrawnAt } = confirmation ?? unconfirmed
  const { score, ratedAt, ratedVia } = rating ?? unrated
  const isWithdrawn = withdrawnAt !== null
  const canConfirm = rounds > round && !isWithdrawn
  const canRate = rounds > 0 && score === null
  const said = { result, confirmedAt, confirmedBy, confirmedRound: round, score, ratedAt, ratedVia }
  return ownFeedbackSchema.parse({ matterId, rounds, isWithdrawn, canConfirm, canRate, ...said })
}
