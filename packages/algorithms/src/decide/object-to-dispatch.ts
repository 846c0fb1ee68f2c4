import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { OBJECTIONS_MAX } from '../api.ts'
import { AlgorithmsError } from '../errors.ts'
import { DispatchObjected } from '../events.ts'

/** Object to a dispatch. The caller has checked that the dispatch is of this matter, and the matter the person's. */
export interface ObjectToDispatch {
  readonly type: 'ObjectToDispatch'
  readonly matterId: string
  readonly dispatchId: string
  /** where it is about, which decides who may review it */
  readonly divisionCode?: string | undefined
  readonly objection?: SealedBox | undefined
  /** as far as this app knows: reviews are another app's to give */
  readonly reviews: number
  readonly isClosed: boolean
  readonly circumstances: Circumstances
}

/** Objections to one dispatch so far. */
export interface ObjectionState {
  readonly objections: number
}

export function objectToDispatch(
  command: ObjectToDispatch,
  { objections }: ObjectionState,
  context: DecideContext,
): NewEvent[] {
  const { matterId, dispatchId, divisionCode, objection, reviews, isClosed, circumstances } = command
  if (isClosed) throw new AlgorithmsError('matter_ended')
  if (objections > reviews) throw new AlgorithmsError('objection_waiting')
  if (objections >= OBJECTIONS_MAX) throw new AlgorithmsError('objections_too_many')
  const data = {
    matterId,
    dispatchId,
    ...(divisionCode === undefined ? {} : { divisionCode }),
    ...(objection === undefined ? {} : { objection }),
  }
  return [DispatchObjected.create({ id: context.nextId(), matterId, data, circumstances })]
}
