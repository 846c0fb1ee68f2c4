import { DomainError } from '@yiwang/kernel'

/** Everything that can go wrong with the log itself; codes are literal and stable. */
export class AuditError extends DomainError<
  | 'node_missing'
  | 'index_out_of_range'
  | 'encoding_invalid'
  | 'checkpoint_malformed'
  | 'key_name_invalid'
  | 'signature_unknown'
  | 'signature_invalid'
  | 'head_inconsistent'
  | 'tile_path_invalid'
  | 'proof_unavailable'
  | 'proof_not_ready'
  | 'log_broken'
  | 'record_unknown'
  | 'number_unknown'
  | 'not_overdue'
> {}
