import { DomainError } from '@yiwang/kernel'

/** What can go wrong when personal data is opened or a person is given a key; the vault answers with the same codes. */
export class PrivacyError extends DomainError<
  | 'vault_unavailable'
  | 'not_assigned'
  | 'purpose_unknown'
  | 'token_invalid'
  | 'rate_limited'
  | 'erased'
  | 'event_unknown'
  | 'request_invalid'
  | 'reply_invalid'
  | 'subject_keys_exhausted'
> {}
