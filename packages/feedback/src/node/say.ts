import type { TakenBy } from '@yiwang/intake/contracts'
import type { Circumstances, SealedBox } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import type { SealingPlace, SubjectKey } from '@yiwang/sealing'
import type { ConfirmForm, OwnFeedback, RateForm } from '../api.ts'
import { FeedbackError } from '../errors.ts'
import { feedback } from '../feedback-aggregate.ts'
import { maySay } from '../may-say.ts'
import { sealComment, sealSaid } from './seal-words.ts'

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

const placeOf = ({ ledger, commandId }: Speaking, subject: SubjectKey): SealingPlace => ({
  cell: ledger.origin.split('/')[0] ?? '',
  eventId: eventIdFor(commandId, 0),
  subject,
})

function sealWhy(speaking: Speaking, why: string, subject: SubjectKey | undefined): SealedBox {
  if (subject === undefined) throw new FeedbackError('subject_key_missing')
  return sealSaid(placeOf(speaking, subject), why)
}

/**
 * Whether their word on this reply came another way and stands, where the decision cannot see it: in another app's stream, or
 * given in a call-back.
 */
function isSaidElsewhere({ own, takenBy, circumstances }: Speaking, { result, round }: ConfirmForm): boolean {
  const { confirmedBy, confirmedRound } = own
  const isDecidedHere = confirmedBy === (takenBy === undefined ? 'person' : 'desk')
  if (confirmedBy === null || isDecidedHere || round > confirmedRound) return false
  const may = maySay(own, new Date(circumstances.occurredAt))
  return may?.round !== round || !may.results.includes(result)
}

/** Records whether the last reply solved it, and sealed for the unit why not. Throws FeedbackError('not_replied_yet' | 'already_confirmed' | 'matter_withdrawn' | 'subject_key_missing'). */
export async function sayResult(
  speaking: Speaking,
  { said: why = '', ...form }: ConfirmForm,
  subject?: SubjectKey,
): Promise<{ position: number }> {
  const { ledger, own, takenBy, circumstances, commandId } = speaking
  const { matterId, rounds, isWithdrawn } = own
  if (isWithdrawn) throw new FeedbackError('matter_withdrawn')
  if (form.round > rounds) throw new FeedbackError('not_replied_yet', 'round')
  if (isSaidElsewhere(speaking, form)) throw new FeedbackError('already_confirmed', 'round')
  // "solved" needs no reason: what was typed before choosing it is not kept
  const said = why === '' || form.result === 'solved' ? undefined : sealWhy(speaking, why, subject)
  const command = { type: 'ConfirmResult', matterId, ...form, said, takenBy, circumstances } as const
  const { position } = await ledger.execute(feedback, { id: matterId, command, commandId })
  return { position }
}

/** Records a rating, its comment sealed under the person's key. Throws FeedbackError('not_replied_yet' | 'already_rated'). */
export async function sayRating(
  speaking: Speaking,
  { score, comment }: RateForm,
  subject: SubjectKey,
): Promise<{ position: number }> {
  const { ledger, own, circumstances, commandId } = speaking
  const { matterId, rounds: round, ratedVia } = own
  // a rating through another door stands in another app's stream
  if (ratedVia !== null && ratedVia !== circumstances.channelUsed) throw new FeedbackError('already_rated')
  const box =
    comment === undefined || comment === '' ? {} : { comment: sealComment(placeOf(speaking, subject), comment) }
  const command = { type: 'RateMatter', matterId, score, round, circumstances, ...box } as const
  const { position } = await ledger.execute(feedback, { id: matterId, command, commandId })
  return { position }
}
