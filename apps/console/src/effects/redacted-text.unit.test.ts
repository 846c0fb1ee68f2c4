import { CaseReplied, CaseSigned, ContactRecorded, QuestionAsked } from '@yiwang/casework/contracts'
import { CallBackRecorded } from '@yiwang/feedback/contracts'
import { InformationAdded, RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { indexedPart, redactedText } from './redacted-text.ts'

const event = ({ type, sample }: { type: string; sample: unknown }) => ({ type, data: sample }) as RecordedEvent
const eventId = '019a5b0c-0000-7000-8000-0000000000e1'

describe('what is indexed', () => {
  it('is what people wrote and were answered, nothing else', () => {
    const subjectId = RequestSubmitted.sample.content.subjectId
    expect(indexedPart(event(RequestSubmitted))).toEqual({ part: 'request', box: 'content', subjectId })
    expect(indexedPart(event(InformationAdded))).toMatchObject({ part: 'addition', box: 'content' })
    expect(indexedPart(event(CaseReplied))).toMatchObject({ part: 'reply', box: 'reply' })
    expect(indexedPart(event(ContactRecorded))).toMatchObject({ part: 'talk', box: 'talk' })
    expect(indexedPart(event(QuestionAsked))).toMatchObject({ part: 'question', box: 'question' })
    const { talk: _talk, ...silent } = ContactRecorded.sample
    expect(indexedPart(event({ type: ContactRecorded.type, sample: silent }))).toBeUndefined()
    const said = RequestSubmitted.sample.content
    const called = { type: CallBackRecorded.type, sample: { ...CallBackRecorded.sample, said } }
    expect(indexedPart(event(called))).toMatchObject({ part: 'call-back', box: 'said' })
    expect(indexedPart(event(CallBackRecorded))).toBeUndefined()
    expect(indexedPart(event(CaseSigned))).toBeUndefined()
  })
})

describe('the redacted text', () => {
  const request = { part: 'request', box: 'content', subjectId: 's' } as const

  it('has telephones and names masked, in the title too', () => {
    const fields = { subject: '请打13800000000', narrative: '我叫张三，电话13800000000，路灯坏了。' }
    const text = redactedText(request, [{ eventId, box: 'content', fields }])
    expect(text?.title).not.toContain('13800000000')
    expect(text?.body).toContain('路灯坏了')
    expect(text?.body).not.toContain('张三')
    expect(text?.body).not.toContain('13800000000')
  })

  it('is of the box the event is indexed for', () => {
    const reply = { part: 'reply', box: 'reply', subjectId: 's' } as const
    const boxes = [{ eventId, box: 'reply', fields: { reply: '已经修好。' } }]
    expect(redactedText(reply, boxes)).toEqual({ part: 'reply', title: null, body: '已经修好。' })
    const question = { part: 'question', box: 'question', subjectId: 's' } as const
    const asked = [{ eventId, box: 'question', fields: { question: '您说的张三是哪位？' } }]
    expect(redactedText(question, asked)?.body).toContain('是哪位')
    expect(redactedText(request, boxes)).toBeUndefined()
    expect(redactedText(request, [])).toBeUndefined()
  })
})
