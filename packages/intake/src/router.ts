import { router } from '@yiwang/identity'
import type { IntakeDependencies } from './procedures/dependencies.ts'
import { createKeepChosen } from './procedures/keep-chosen.ts'
import { createTakeInRequest } from './procedures/take-in-request.ts'

export type { IntakeDependencies } from './procedures/dependencies.ts'

/** Keys come from the app's allotment of subject keys. */
export const createIntakeRouter = (deps: IntakeDependencies) =>
  router({ takeIn: createTakeInRequest(deps), keepFile: createKeepChosen(deps) })
