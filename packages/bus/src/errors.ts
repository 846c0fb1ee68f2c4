import { DomainError } from '@yiwang/kernel'

/** What can go wrong between an app and the stream. */
export class BusError extends DomainError<
  | 'subject_invalid'
  | 'message_malformed'
  | 'not_connected'
  | 'service_unavailable'
  | 'busy'
  | 'reply_malformed'
  | 'publish_failed'
  | 'stream_missing'
  | 'passwords_invalid'
> {}

/** A service answered with an error; `code` is the other side's own. */
export class ServiceError extends DomainError {}
