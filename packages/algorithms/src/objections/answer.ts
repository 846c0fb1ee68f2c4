import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import { sealAt, type SubjectKey } from '@yiwang/sealing'
import { objectionReview } from '../aggregates.ts'
import type { AnswerObjection } from '../decide/answer-objection.ts'

/** What a reviewer found, in their own words to the person. */
export interface Answering extends Pick<
  AnswerObjection,
  'matterId' | 'dispatchId' | 'objectionId' | 'finding' | 'by' | 'dispatchedBy'
> {
  readonly explanation: string
  /** of the matter */
  readonly subject: SubjectKey
  readonly commandId: string
  readonly circumstances: Circumstances
}

/** Records it, with its words sealed. Throws AlgorithmsError('own_dispatch' | 'objection_answered'). */
export async function answerObjection(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  { explanation, subject, commandId, ...answering }: Answering,
): Promise<{ position: number }> {
  const place = { cell: ledger.origin.split('/')[0] ?? '', eventId: eventIdFor(commandId, 0), subject }
  const field = { value: explanation, purpose: '说明派单异议的复核结果', retention: 'P3Y' }
  const command = {
    ...answering,
    type: 'AnswerObjection',
    explanation: sealAt(place, 'explanation', { explanation: field }),
  } as const
  const { position } = await ledger.execute(objectionReview, { id: answering.objectionId, command, commandId })
  return { position }
}
