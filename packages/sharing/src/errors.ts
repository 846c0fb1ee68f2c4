import { DomainError } from '@yiwang/kernel'
import type { Refusal } from './refusals.ts'

export class SharingError extends DomainError<
  | Refusal
  | 'conditions_missing'
  | 'withheld_basis_missing'
  | 'field_listed_twice'
  | 'provider_changed'
  | 'data_set_unknown'
  | 'field_not_in_data_set'
  | 'period_invalid'
  | 'grant_given_already'
  | 'query_malformed'
  | 'query_not_openable'
  | 'reply_not_openable'
  | 'keys_missing'
  | 'record_damaged'
> {}
