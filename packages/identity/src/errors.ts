import { DomainError } from '@yiwang/kernel'

export class IdentityError extends DomainError<
  | 'sign_in_required'
  | 'not_permitted'
  | 'sign_in_expired'
  | 'sign_in_refused'
  | 'issuer_not_allowed'
  | 'issuer_unreachable'
  | 'origin_not_allowed'
  | 'request_too_large'
  | 'asked_in_address'
  | 'form_token_invalid'
  | 'actor_token_invalid'
  | 'actor_token_expired'
  | 'actor_token_used'
  | 'actor_token_mismatch'
> {}
