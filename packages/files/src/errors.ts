import { DomainError } from '@yiwang/kernel'

export class FilesError extends DomainError<'file_unavailable' | 'file_damaged' | 'file_not_found'> {}
