import { DomainError } from '@yiwang/kernel'

export class FeedbackError extends DomainError<
  | 'not_replied_yet'
  | 'already_confirmed'
  | 'already_rated'
  | 'matter_not_found'
  | 'rounds_too_many'
  | 'matter_withdrawn'
  | 'unreached_says_nothing'
  | 'attempts_used_up'
  | 'tried_just_now'
  | 'comment_without_score'
  | 'phone_not_opened'
  | 'handler_may_not_call_back'
  | 'handler_may_not_confirm'
  | 'nothing_to_ask'
  | 'subject_key_missing'
> {}
