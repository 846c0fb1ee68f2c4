import { DomainError } from '@yiwang/kernel'

/** What can go wrong with sealed data; opening errors never say which part failed, so that they teach an attacker nothing. */
export class SealingError extends DomainError<
  | 'box_not_openable'
  | 'reply_not_openable'
  | 'file_not_openable'
  | 'wrap_not_openable'
  | 'text_not_openable'
  | 'key_invalid'
  | 'fields_empty'
  | 'field_name_invalid'
  | 'purpose_missing'
  | 'retention_invalid'
  | 'value_not_json'
  | 'lookup_value_invalid'
  | 'epoch_invalid'
  | 'epoch_unknown'
  | 'epoch_destroyed'
  | 'epoch_not_openable'
  | 'master_key_missing'
  | 'master_key_damaged'
  | 'master_key_exposed'
> {}
