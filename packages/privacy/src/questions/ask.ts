import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import { sealAt, type SubjectKey } from '@yiwang/sealing'
import type { OpeningQuestion } from '../api.ts'
import { openingQuestion } from '../question-aggregates.ts'

/** A question of a person about one opening of their matter. */
export interface Asking {
  readonly matterId: string
  readonly openingId: string
  /** every question about this matter so far */
  readonly questions: readonly OpeningQuestion[]
  readonly inquiry?: string | undefined
  /** of the matter */
  readonly subject: SubjectKey
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** Records it, with its words sealed. Throws PrivacyError('question_waiting' | 'questions_too_many'). */
export async function askWhy(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  { matterId, openingId, questions, inquiry, subject, commandId, circumstances }: Asking,
): Promise<{ position: number }> {
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(commandId, 0), subject }
  const field = { value: inquiry, purpose: '回答您对一次查看的询问', retention: 'P3Y' }
  const command = {
    type: 'AskAboutOpening',
    matterId,
    openingId,
    subjectId: subject.subjectId,
    inquiry: inquiry === undefined ? undefined : sealAt(place, 'inquiry', { inquiry: field }),
    answers: questions.filter((asked) => asked.openingId === openingId && asked.answeredAt !== null).length,
    circumstances,
  } as const
  const { position } = await ledger.execute(openingQuestion, { id: openingId, command, commandId })
  return { position }
}
