import { router } from '@yiwang/identity'
import { createTakeInRequest } from './procedures/take-in-request.ts'
import type { IntakeParts } from './node/take-in.ts'

/** `takeSubject` comes from the app's allotment of subject keys. */
export const createIntakeRouter = ({ takeSubject }: Pick<IntakeParts, 'takeSubject'>) =>
  router({ takeIn: createTakeInRequest(takeSubject) })
