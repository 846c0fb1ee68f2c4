import type { Aggregate } from '@yiwang/kernel'
import { answerQuestion, type AnswerQuestion, type OpeningAnswerState } from './decide/answer-question.ts'
import { askAboutOpening, type AskAboutOpening, type OpeningQuestionState } from './decide/ask-about-opening.ts'
import { OpeningAnswered, OpeningQuestioned } from './events.ts'

/** What the person asks about one opening; its id is the opening's. */
export const openingQuestion: Aggregate<OpeningQuestionState, AskAboutOpening> = {
  name: 'opening-question',
  initialState: { questions: 0 },
  evolve: (state, event) => (OpeningQuestioned.match(event) === undefined ? state : { questions: state.questions + 1 }),
  decide: askAboutOpening,
}

/** The answer to one question; its id is the question's. */
export const openingAnswer: Aggregate<OpeningAnswerState, AnswerQuestion> = {
  name: 'opening-answer',
  initialState: { isAnswered: false },
  evolve: (state, event) => (OpeningAnswered.match(event) === undefined ? state : { isAnswered: true }),
  decide: answerQuestion,
}
