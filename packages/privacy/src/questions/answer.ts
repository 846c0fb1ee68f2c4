import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import { sealAt, type SubjectKey } from '@yiwang/sealing'
import type { AnswerInput, OpeningQuestion } from '../api.ts'
import type { AnswerQuestion } from '../decide/answer-question.ts'
import { openingAnswer } from '../question-aggregates.ts'

/** What whoever answers for data says about one look. */
export interface Answering {
  readonly about: Pick<OpeningQuestion, 'matterId' | 'openingId' | 'questionId'>
  readonly said: Pick<AnswerInput, 'finding' | 'answer'>
  readonly by: AnswerQuestion['by']
  /** who looked, as the vault recorded it */
  readonly looker: AnswerQuestion['looker']
  /** whom the answer is for */
  readonly subject: SubjectKey
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** Records it, with its words sealed. Throws PrivacyError('own_opening' | 'already_answered'). */
export async function answerWhy(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  { about: { matterId, openingId, questionId }, said, by, looker, subject, commandId, circumstances }: Answering,
): Promise<{ position: number }> {
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(commandId, 0), subject }
  const field = { value: said.answer, purpose: '说明谁为什么看过您的信息', retention: 'P3Y' }
  const command = {
    type: 'AnswerQuestion',
    matterId,
    openingId,
    questionId,
    finding: said.finding,
    answer: sealAt(place, 'answer', { answer: field }),
    by,
    looker,
    circumstances,
  } as const
  const { position } = await ledger.execute(openingAnswer, { id: questionId, command, commandId })
  return { position }
}
