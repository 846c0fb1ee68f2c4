import type { TakenBy } from '@yiwang/intake/contracts'
import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { FeedbackError } from '../errors.ts'
import { ResultConfirmed, type Result } from '../events.ts'
import type { FeedbackState } from '../feedback.ts'
import { objectionEnds } from '../objection.ts'

/** Say whether the last reply solved the matter; only whoever holds the receipt may. */
export interface ConfirmResult {
  readonly type: 'ConfirmResult'
  readonly matterId: string
  readonly result: Result
  /** replies so far, as the person saw them */
  readonly round: number
  /** the post that typed it for the person */
  readonly takenBy?: TakenBy | undefined
  /** why it is not, or only partly; for the unit */
  readonly said?: SealedBox | undefined
  readonly circumstances: Circumstances
}

/** Far beyond any honest matter; stops a stream from growing without end. */
const ROUNDS_MAX = 50

/** "It turned out not to be solved": said of the same reply, within the period, once. */
function isObjection(
  { result, round }: ConfirmResult,
  { confirmedRound, confirmed }: FeedbackState,
  { now }: DecideContext,
) {
  if (result !== 'not' || round !== confirmedRound || confirmed === null) return false
  const ends = objectionEnds({ ...confirmed, round })
  return ends !== undefined && now <= ends
}

export function confirmResult(command: ConfirmResult, state: FeedbackState, context: DecideContext): NewEvent[] {
  const { matterId, result, round, said, takenBy, circumstances } = command
  if (round < 1) throw new FeedbackError('not_replied_yet', 'round')
  if (round > ROUNDS_MAX) throw new FeedbackError('rounds_too_many', 'round')
  if (round <= state.confirmedRound && !isObjection(command, state, context))
    throw new FeedbackError('already_confirmed', 'round')
  const data = {
    matterId,
    result,
    round,
    ...(said === undefined ? {} : { said }),
    ...(takenBy === undefined ? {} : { takenBy }),
  }
  return [ResultConfirmed.create({ id: context.nextId(), matterId, data, circumstances })]
}
