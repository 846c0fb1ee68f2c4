import { readPhone } from '@yiwang/intake/contracts'
import { api, type Answers } from '../trpc.ts'

export type Standing = NonNullable<Answers['callers']['byNumber']>
export type Left = Answers['callers']['byPhone'][number]

export type Found =
  | { readonly kind: 'standing'; readonly standing: Standing }
  /** left under a telephone number; the caller first says which */
  | { readonly kind: 'left'; readonly matters: readonly Left[] }
  | { readonly kind: 'nothing' }

const fromNumber = (standing: Standing | null): Found =>
  standing === null ? { kind: 'nothing' } : { kind: 'standing', standing }

/** By what the caller reads out: the number of their receipt, or the telephone number they left. */
export async function search(typed: string): Promise<Found> {
  const phone = readPhone(typed)
  if (phone === undefined) return fromNumber(await api.callers.byNumber.query({ receiptNumber: typed }))
  const matters = await api.callers.byPhone.mutate({ phone })
  return matters.length === 0 ? { kind: 'nothing' } : { kind: 'left', matters }
}
