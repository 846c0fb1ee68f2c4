import { DomainError } from '@yiwang/kernel'

export class FilesError extends DomainError<
  | 'file_unavailable'
  | 'file_damaged'
  | 'file_not_found'
  | 'file_empty'
  | 'file_too_large'
  | 'file_type_refused'
  | 'files_too_many'
  | 'files_busy'
  | 'files_of_yours_waiting'
  | 'files_under_other_key'
  | 'files_gone'
> {}
