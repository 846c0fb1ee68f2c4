import { DomainError } from '@yiwang/kernel'

export class IntakeError extends DomainError<
  | 'request_already_submitted'
  | 'request_not_found'
  | 'receipt_number_invalid'
  | 'occurred_in_future'
  | 'occurred_too_long_ago'
  | 'contact_not_expected'
  | 'contact_expected'
  | 'taken_by_missing'
  | 'matter_mismatch'
  | 'additions_too_many'
  | 'request_closed'
  | 'request_over'
  | 'receipt_place_taken'
> {}
