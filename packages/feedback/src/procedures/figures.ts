import { procedureFor } from '@yiwang/identity'
import { confirmationCountsSchema, ratingCountsSchema } from '../figures.ts'
import { countConfirmations, countLockedRatings } from '../queries/figures.ts'

/** What people said of results, for anyone. */
export const confirmations = procedureFor('read', 'Figures')
  .output(confirmationCountsSchema)
  .query(({ ctx }) => countConfirmations(ctx.prisma))

/** Locked ratings; never a single matter's, and not for handlers. */
export const ratings = procedureFor('read', 'Rating')
  .output(ratingCountsSchema)
  .query(({ ctx }) => countLockedRatings(ctx.prisma))
