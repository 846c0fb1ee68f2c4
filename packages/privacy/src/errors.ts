import { DomainError } from '@yiwang/kernel'
import { z } from 'zod'

/** Codes of everything that can go wrong when personal data is opened or a person is given a key; the vault answers with the same ones. */
export const privacyErrorCodeSchema = z.enum([
  'vault_unavailable',
  'vault_busy',
  'not_assigned',
  'purpose_unknown',
  'token_invalid',
  'rate_limited',
  'erased',
  'not_openable',
  'event_unknown',
  'request_invalid',
  'reply_invalid',
  'subject_keys_exhausted',
  'question_waiting',
  'questions_too_many',
  'question_unknown',
  'already_answered',
  'own_opening',
])
export type PrivacyErrorCode = z.infer<typeof privacyErrorCodeSchema>

export class PrivacyError extends DomainError<PrivacyErrorCode> {}
