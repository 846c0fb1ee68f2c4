import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { FeedbackError } from '../errors.ts'
import { MatterRated, type Score } from '../events.ts'
import type { FeedbackState } from '../feedback.ts'

/** Rate a matter (好差评): voluntary, once, after a reply. */
export interface RateMatter {
  readonly type: 'RateMatter'
  readonly matterId: string
  readonly score: Score
  readonly comment?: SealedBox
  /** replies so far, as the person saw them */
  readonly round: number
  readonly circumstances: Circumstances
}

export function rateMatter(command: RateMatter, state: FeedbackState, context: DecideContext): NewEvent[] {
  const { matterId, score, comment, round, circumstances } = command
  if (round < 1) throw new FeedbackError('not_replied_yet')
  if (state.isRated) throw new FeedbackError('already_rated')
  const data = { matterId, score, ...(comment === undefined ? {} : { comment }) }
  return [MatterRated.create({ id: context.nextId(), matterId, data, circumstances })]
}
