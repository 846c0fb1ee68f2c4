import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { AlgorithmsError } from '../errors.ts'
import { ObjectionAnswered, type ReviewFinding } from '../events.ts'

/** Tell the person what came of the review; never done by the post that dispatched. */
export interface AnswerObjection {
  readonly type: 'AnswerObjection'
  readonly matterId: string
  readonly dispatchId: string
  readonly objectionId: string
  readonly finding: ReviewFinding
  readonly explanation: SealedBox
  readonly by: ObjectionAnswered['by']
  /** post and unit that dispatched, as the person reads them */
  readonly dispatchedBy: PostOfUnit
  readonly circumstances: Circumstances
}

export interface ReviewState {
  readonly isAnswered: boolean
}

interface PostOfUnit {
  readonly post: string
  readonly unit: string
}

/** Whether this is the post that dispatched: a dispatch names no person, so nobody of that post may review it. */
export function isDispatcher(dispatchedBy: PostOfUnit, { post, unit }: PostOfUnit): boolean {
  return dispatchedBy.post === post && dispatchedBy.unit === unit
}

export function answerObjection(command: AnswerObjection, state: ReviewState, context: DecideContext): NewEvent[] {
  const { matterId, dispatchId, objectionId, finding, explanation, by, dispatchedBy, circumstances } = command
  if (isDispatcher(dispatchedBy, by)) throw new AlgorithmsError('own_dispatch')
  if (state.isAnswered) throw new AlgorithmsError('objection_answered')
  const data = { matterId, dispatchId, objectionId, finding, explanation, by }
  return [ObjectionAnswered.create({ id: context.nextId(), matterId, data, circumstances })]
}
