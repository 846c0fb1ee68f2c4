import { router } from '@yiwang/identity'
import type { AlgorithmsDependencies } from './procedures/dependencies.ts'
import { createObjectionDesk, createOpenObjection, createReview } from './procedures/review.ts'

/** Objections of people to where their matter was sent, for whoever reviews them. */
export const createAlgorithmsRouter = (deps: AlgorithmsDependencies) =>
  router({
    objections: createObjectionDesk(deps),
    openObjection: createOpenObjection(deps),
    review: createReview(deps),
  })
