import { KernelError } from '@yiwang/kernel'
import { errorCode } from '../error-code.ts'

/** SQLSTATE class 22, values no column can hold, and 23505, a second row where there may be one. */
const REFUSED_VALUE = /^(22...|23505)$/

/** True for failures an event's data alone can cause, however right the code that folds it. */
export function isAboutData(error: unknown): boolean {
  if (error instanceof KernelError) return error.code === 'event_data_invalid'
  return REFUSED_VALUE.test(errorCode(error))
}
