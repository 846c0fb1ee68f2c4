import type { Worker } from '@yiwang/casework/contracts'
import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { FeedbackError } from '../errors.ts'
import { CallBackRecorded, MatterRated, PressureAnswered, type CallBackResult, type Score } from '../events.ts'
import type { FeedbackState } from '../feedback.ts'

/**
 * Record a call-back (回访): by the hotline body, never by whoever handled the matter. What the person says of the result goes
 * to the unit; a score, its comment, and whether anybody asked them to change their word do not.
 */
export interface RecordCallBack {
  readonly type: 'RecordCallBack'
  readonly matterId: string
  /** replies so far, as the caller saw them */
  readonly round: number
  readonly result: CallBackResult
  readonly said?: SealedBox
  readonly score?: Score | undefined
  readonly comment?: SealedBox
  readonly wasAskedToChange?: boolean | undefined
  /** when this worker last opened the telephone number of this matter, by the vault's trace; undefined when they did not */
  readonly openedAt?: string | undefined
  readonly by: Worker
  readonly circumstances: Circumstances
}

/** Calls in vain after one reply; then the matter ends unconfirmed, which does not count as solved. */
export const ATTEMPTS_MAX = 3
/** Calls in vain within this time count as one: whoever does not pick up at ten will not at five past. */
export const HOURS_BETWEEN_ATTEMPTS = 4

const saysSomething = ({ said, score, comment, wasAskedToChange }: RecordCallBack): boolean =>
  [said, score, comment, wasAskedToChange].some((word) => word !== undefined)

function checkAttempt(command: RecordCallBack, { attempts }: FeedbackState): void {
  if (command.result !== 'unreachable') return
  if (saysSomething(command)) throw new FeedbackError('unreached_says_nothing', 'result')
  if (attempts?.round !== command.round) return
  if (attempts.count >= ATTEMPTS_MAX) throw new FeedbackError('attempts_used_up', 'result')
  const since = Date.parse(command.circumstances.occurredAt) - Date.parse(attempts.lastAt)
  if (since < HOURS_BETWEEN_ATTEMPTS * 3_600_000) throw new FeedbackError('tried_just_now', 'result')
}

/** Nobody calls a number they have not seen: each call has an opening of its own, which the person finds among the looks at their data. */
function checkOpened({ openedAt }: RecordCallBack, { lastCallAt }: FeedbackState): void {
  const isOpened = openedAt !== undefined && (lastCallAt === undefined || Date.parse(openedAt) > Date.parse(lastCallAt))
  if (!isOpened) throw new FeedbackError('phone_not_opened', 'result')
}

function check(command: RecordCallBack, state: FeedbackState): void {
  const { round, score, comment } = command
  if (round < 1) throw new FeedbackError('not_replied_yet', 'round')
  if (round <= state.confirmedRound) throw new FeedbackError('already_confirmed', 'round')
  if (score !== undefined && state.isRated) throw new FeedbackError('already_rated', 'score')
  if (score === undefined && comment !== undefined) throw new FeedbackError('comment_without_score', 'comment')
  checkAttempt(command, state)
  checkOpened(command, state)
}

export function recordCallBack(command: RecordCallBack, state: FeedbackState, context: DecideContext): NewEvent[] {
  check(command, state)
  const { matterId, round, result, said, score, comment, wasAskedToChange, by, circumstances } = command
  const common = () => ({ id: context.nextId(), matterId, circumstances })
  const attempt = (state.attempts?.round === round ? state.attempts.count : 0) + 1
  const called = { matterId, round, attempt, result, by, ...(said === undefined ? {} : { said }) }
  const events: NewEvent[] = [CallBackRecorded.create({ ...common(), data: called })]
  if (score !== undefined) {
    const rating = { matterId, score, ...(comment === undefined ? {} : { comment }) }
    events.push(MatterRated.create({ ...common(), data: rating }))
  }
  if (wasAskedToChange !== undefined) {
    events.push(PressureAnswered.create({ ...common(), data: { matterId, round, wasAskedToChange } }))
  }
  return events
}
