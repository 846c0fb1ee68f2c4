import { readPhone } from '@yiwang/intake/contracts'
import { api, type Answers } from '../trpc.ts'

export type Standing = Answers['callers']['standing']
export type Waiting = Answers['callers']['byNumber']

/** What was found, and shut; a number that was read out is what it was found by. */
export interface Found extends Waiting {
  /** undefined for what was found by telephone */
  readonly receiptNumber: string | undefined
}

/** By what the caller reads out: the number of their receipt, or the telephone number they left. */
export async function search(typed: string): Promise<Found> {
  const phone = readPhone(typed)
  if (phone !== undefined) return { ...(await api.callers.byPhone.mutate({ phone })), receiptNumber: undefined }
  return { ...(await api.callers.byNumber.query({ receiptNumber: typed })), receiptNumber: typed }
}
