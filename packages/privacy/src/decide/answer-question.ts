import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { PrivacyError } from '../errors.ts'
import { OpeningAnswered, type AnsweredBy, type Finding, type OpenedBy } from '../events.ts'

/** Tell the person why somebody looked at their data; never done by the one who looked. */
export interface AnswerQuestion {
  readonly type: 'AnswerQuestion'
  readonly matterId: string
  readonly openingId: string
  readonly questionId: string
  readonly finding: Finding
  readonly answer: SealedBox
  readonly by: AnsweredBy & { readonly unitId: string }
  /** who looked, as the vault recorded it */
  readonly looker: OpenedBy
  readonly circumstances: Circumstances
}

export interface OpeningAnswerState {
  readonly isAnswered: boolean
}

/**
 * Whether this worker is the one who looked. By name and unit, not by post: who looked may have changed posts since. A unit is named where its
 * identifier was not recorded.
 */
export function isLooker(looker: OpenedBy, worker: Pick<AnswerQuestion['by'], 'name' | 'unit' | 'unitId'>): boolean {
  if (looker.kind !== 'person' || looker.name !== worker.name) return false
  return looker.unit === undefined ? looker.unitName === worker.unit : looker.unit === worker.unitId
}

export function answerQuestion(command: AnswerQuestion, state: OpeningAnswerState, context: DecideContext): NewEvent[] {
  const { matterId, openingId, questionId, finding, answer, by, looker, circumstances } = command
  if (isLooker(looker, by)) throw new PrivacyError('own_opening')
  if (state.isAnswered) throw new PrivacyError('already_answered')
  const { name, post, unit } = by
  const data = { matterId, openingId, questionId, finding, answer, by: { name, post, unit } }
  return [OpeningAnswered.create({ id: context.nextId(), matterId, data, circumstances })]
}
