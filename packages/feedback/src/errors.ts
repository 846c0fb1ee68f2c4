import { DomainError } from '@yiwang/kernel'

export class FeedbackError extends DomainError<
  | 'not_replied_yet'
  | 'already_confirmed'
  | 'already_rated'
  | 'matter_not_found'
  | 'rounds_too_many'
  | 'matter_withdrawn'
> {}
