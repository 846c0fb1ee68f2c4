import { CallerChecked } from './events/caller-checked.ts'
import { InformationAdded } from './events/information-added.ts'
import { ReceiptKept } from './events/receipt-kept.ts'
import { RequestSubmitted } from './events/request-submitted.ts'
import { RequestWithdrawn } from './events/request-withdrawn.ts'
import { RequesterVerified } from './events/requester-verified.ts'

export * from './events/caller-check.ts'
export * from './events/caller-checked.ts'
export * from './events/fields.ts'
export * from './events/information-added.ts'
export * from './events/receipt-kept.ts'
export * from './events/request-submitted.ts'
export * from './events/request-withdrawn.ts'
export * from './events/requester-verified.ts'

/** All events of this domain, for the event catalogue. */
export const EVENTS = [
  RequestSubmitted,
  InformationAdded,
  RequestWithdrawn,
  RequesterVerified,
  ReceiptKept,
  CallerChecked,
] as const
