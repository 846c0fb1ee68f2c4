import type { TakenBy } from '@yiwang/intake/contracts'
import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import type { ConfirmForm, OwnFeedback, RateForm } from '../api.ts'
import { FeedbackError } from '../errors.ts'
import { feedback } from '../feedback-aggregate.ts'
import { sealComment } from './seal-words.ts'

/** Whose word it is and how it came; the caller has checked the receipt. */
export interface Speaking {
  readonly ledger: Pick<Ledger, 'execute' | 'origin'>
  /** what the person's own page shows, from `findOwnFeedback` */
  readonly own: OwnFeedback
  /** the post that types it for the person; absent on their own page */
  readonly takenBy?: TakenBy | undefined
  readonly circumstances: Circumstances
  readonly commandId: string
}

/** Records whether the last reply solved it. Throws FeedbackError('not_replied_yet' | 'already_confirmed' | 'matter_withdrawn'). */
export async function sayResult({ ledger, own, ...rest }: Speaking, form: ConfirmForm): Promise<{ position: number }> {
  const { matterId, rounds, isWithdrawn } = own
  if (isWithdrawn) throw new FeedbackError('matter_withdrawn')
  if (form.round > rounds) throw new FeedbackError('not_replied_yet', 'round')
  // their word on the telephone stands in another app's stream
  if (own.confirmedBy === 'call-back' && !own.canConfirm) throw new FeedbackError('already_confirmed', 'round')
  const command = {
    type: 'ConfirmResult',
    matterId,
    ...form,
    takenBy: rest.takenBy,
    circumstances: rest.circumstances,
  } as const
  const { position } = await ledger.execute(feedback, { id: matterId, command, commandId: rest.commandId })
  return { position }
}

/** Records a rating, its comment sealed under the person's key. Throws FeedbackError('not_replied_yet' | 'already_rated'). */
export async function sayRating(
  { ledger, own, circumstances, commandId }: Speaking,
  { score, comment }: RateForm,
  subject: SubjectKey,
): Promise<{ position: number }> {
  const { matterId, rounds: round } = own
  if (own.ratedVia === 'hotline') throw new FeedbackError('already_rated')
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(commandId, 0), subject }
  const box = comment === undefined || comment === '' ? {} : { comment: sealComment(place, comment) }
  const command = { type: 'RateMatter', matterId, score, round, circumstances, ...box } as const
  const { position } = await ledger.execute(feedback, { id: matterId, command, commandId })
  return { position }
}
