import { CaseReplied, ContactRecorded, QuestionAsked } from '@yiwang/casework/contracts'
import type { CaseText } from '@yiwang/casework/contracts'
import { CallBackRecorded, ResultConfirmed } from '@yiwang/feedback/contracts'
import { InformationAdded, RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import type { OpenedBox } from '@yiwang/privacy/contracts'
import { redact } from '@yiwang/sealing/redact'

/** What of a matter is indexed: which box of which event, under whose key. */
export interface Indexed {
  readonly part: CaseText['part']
  readonly box: 'content' | 'talk' | 'question' | 'reply' | 'said'
  readonly subjectId: string
}

/** Whether an event holds words for the index; undefined for all others. */
export function indexedPart(event: RecordedEvent): Indexed | undefined {
  const request = RequestSubmitted.match(event)
  if (request !== undefined) return { part: 'request', box: 'content', subjectId: request.content.subjectId }
  const addition = InformationAdded.match(event)
  if (addition !== undefined) return { part: 'addition', box: 'content', subjectId: addition.content.subjectId }
  return officialWords(event)
}

/** What workers wrote to the person, or of having talked to them, and why the person says it is not solved; it may quote them, so it is masked as well. */
function officialWords(event: RecordedEvent): Indexed | undefined {
  const { talk } = ContactRecorded.match(event) ?? {}
  const { question } = QuestionAsked.match(event) ?? {}
  const { reply } = CaseReplied.match(event) ?? {}
  if (talk !== undefined) return { part: 'talk', box: 'talk', subjectId: talk.subjectId }
  if (question !== undefined) return { part: 'question', box: 'question', subjectId: question.subjectId }
  if (reply !== undefined) return { part: 'reply', box: 'reply', subjectId: reply.subjectId }
  const { said } = CallBackRecorded.match(event) ?? ResultConfirmed.match(event) ?? {}
  return said === undefined ? undefined : { part: 'call-back', box: 'said', subjectId: said.subjectId }
}

const masked = (value: unknown): string | undefined => (typeof value === 'string' ? redact(value).text : undefined)

/** The opened words with personal data masked; undefined when the purpose may not read this box. */
export function redactedText(
  { part, box }: Indexed,
  opened: readonly OpenedBox[],
): Omit<CaseText, 'eventId'> | undefined {
  const fields = opened.find((candidate) => candidate.box === box)?.fields
  const body = masked(fields?.[box === 'content' ? 'narrative' : box])
  return body === undefined ? undefined : { part, title: masked(fields?.['subject']) ?? null, body }
}
