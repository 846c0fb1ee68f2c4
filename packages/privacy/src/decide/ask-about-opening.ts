import type { Circumstances, DecideContext, NewEvent, SealedBox } from '@yiwang/kernel'
import { PrivacyError } from '../errors.ts'
import { OpeningQuestioned } from '../events.ts'

/** Ask why somebody looked. The caller has checked that the opening is of this matter, and the matter the person's. */
export interface AskAboutOpening {
  readonly type: 'AskAboutOpening'
  readonly matterId: string
  readonly openingId: string
  /** of whoever asks: the answer is sealed under their key */
  readonly subjectId: string
  readonly inquiry?: SealedBox | undefined
  /** as far as this app knows: answers are another app's to give */
  readonly answers: number
  readonly circumstances: Circumstances
}

/** Questions about one opening so far. */
export interface OpeningQuestionState {
  readonly questions: number
}

/** Whoever is not satisfied asks again, and then has other ways. */
const QUESTIONS_MAX = 3

export function askAboutOpening(
  command: AskAboutOpening,
  { questions }: OpeningQuestionState,
  context: DecideContext,
): NewEvent[] {
  const { matterId, openingId, subjectId, inquiry, answers, circumstances } = command
  if (questions > answers) throw new PrivacyError('question_waiting')
  if (questions >= QUESTIONS_MAX) throw new PrivacyError('questions_too_many')
  const data = { matterId, openingId, subjectId, ...(inquiry === undefined ? {} : { inquiry }) }
  return [OpeningQuestioned.create({ id: context.nextId(), matterId, data, circumstances })]
}
