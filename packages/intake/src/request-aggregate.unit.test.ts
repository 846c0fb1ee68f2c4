import { decideGiven, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import type { AddInformation } from './decide/add-information.ts'
import type { SubmitRequest } from './decide/submit-request.ts'
import type { VerifyRequester } from './decide/verify-requester.ts'
import type { WithdrawRequest } from './decide/withdraw-request.ts'
import { EVENTS, ReceiptKept, RequestSubmitted } from './events.ts'
import { receiptPlace } from './receipt-place-aggregate.ts'
import { request } from './request-aggregate.ts'
import { aRequest, sampleBox } from './testing.ts'

const submit = (changes: Partial<SubmitRequest> = {}): SubmitRequest => ({
  type: 'SubmitRequest',
  data: RequestSubmitted.sample,
  circumstances: testCircumstances(),
  ...changes,
})
const { contact: _contact, ...withoutContact } = RequestSubmitted.sample

describe('submitting a request', () => {
  it('records what was taken in, on the open lane, about its matter', () => {
    const { matterId } = RequestSubmitted.sample
    expect(decideGiven([], request, submit())).toMatchObject([
      { type: 'intake.request-submitted.v1', lane: 'open', matterId, data: RequestSubmitted.sample },
    ])
  })

  it('takes anonymous requests without contact', () => {
    const data = { ...withoutContact, identity: 'anonymous' as const }
    expect(decideGiven([], request, submit({ data }))).toHaveLength(1)
  })

  it('keeps the time of an offline window, and any time of history', () => {
    const circumstances = testCircumstances({ occurredAt: '2026-11-20T09:30:00.000Z' })
    expect(decideGiven([], request, submit({ circumstances }))).toMatchObject([{ circumstances }])
    const historical = testCircumstances({
      occurredAt: '2013-05-02T00:00:00.000Z',
      historical: true,
      channelUsed: 'import',
    })
    expect(decideGiven([], request, submit({ circumstances: historical }))).toHaveLength(1)
  })

  it.each<[string, Partial<SubmitRequest>, string]>([
    [
      'a mistyped receipt number',
      { data: { ...RequestSubmitted.sample, receiptNumber: 'YW2611237KQ29XMDY' } },
      'receipt_number_invalid',
    ],
    [
      'a time to come',
      { circumstances: testCircumstances({ occurredAt: '2026-11-23T02:06:00.000Z' }) },
      'occurred_in_future: occurredAt',
    ],
    [
      'a time long gone',
      { circumstances: testCircumstances({ occurredAt: '2026-10-01T00:00:00.000Z' }) },
      'occurred_too_long_ago: occurredAt',
    ],
    [
      'contact data of the anonymous',
      { data: { ...RequestSubmitted.sample, identity: 'anonymous' } },
      'contact_not_expected: contact',
    ],
    ['no contact data of the named', { data: withoutContact }, 'contact_expected: contact'],
    [
      'a window without its post',
      { circumstances: testCircumstances({ channelUsed: 'window' }) },
      'taken_by_missing: takenBy',
    ],
    [
      'a hotline without its post',
      { circumstances: testCircumstances({ channelUsed: 'hotline' }) },
      'taken_by_missing: takenBy',
    ],
  ])('refuses %s', (_name, changes, error) => {
    expect(() => decideGiven([], request, submit(changes))).toThrow(error)
  })

  it('refuses a second submission of the same matter', () => {
    expect(() => decideGiven(aRequest().events(), request, submit())).toThrow('request_already_submitted')
  })
})

describe('adding information', () => {
  const { matterId } = aRequest()
  const add = (changes: Partial<AddInformation> = {}): AddInformation => ({
    type: 'AddInformation',
    matterId,
    content: sampleBox('narrative'),
    attachments: [],
    isTakenInElsewhere: false,
    circumstances: testCircumstances(),
    ...changes,
  })

  it('records it beside the request', () => {
    expect(decideGiven(aRequest().events(), request, add())).toMatchObject([
      { type: 'intake.information-added.v1', lane: 'open', matterId },
    ])
  })

  it('says what it answers, and leaves to the case whether that is still asked', () => {
    const questionEventId = '019a5b0c-0000-7000-8000-0000000000e7'
    expect(decideGiven(aRequest().events(), request, add({ questionEventId }))).toMatchObject([
      { data: { questionEventId } },
    ])
    expect(decideGiven(aRequest().events(), request, add())[0]?.data).not.toHaveProperty('questionEventId')
  })

  it('accepts it for a matter another app took in', () => {
    expect(decideGiven([], request, add({ isTakenInElsewhere: true }))).toHaveLength(1)
  })

  it('refuses it for a matter nobody knows, for another matter, and without end', () => {
    expect(() => decideGiven([], request, add())).toThrow('request_not_found')
    expect(() => decideGiven(aRequest(2).events(), request, add())).toThrow('matter_mismatch: matterId')
    const full = Array.from({ length: 50 }).reduce<ReturnType<typeof aRequest>>((built) => built.adding(), aRequest())
    expect(() => decideGiven(full.events(), request, add())).toThrow('additions_too_many')
  })
})

describe('withdrawing a request', () => {
  const built = aRequest()
  const withdraw = (changes: Partial<WithdrawRequest> = {}): WithdrawRequest => ({
    type: 'WithdrawRequest',
    matterId: built.matterId,
    isClosed: false,
    circumstances: testCircumstances(),
    ...changes,
  })

  it('is said once, on the open lane, until the case is closed', () => {
    const { matterId } = built
    expect(decideGiven(built.adding().events(), request, withdraw())).toMatchObject([
      { type: 'intake.request-withdrawn.v1', lane: 'open', matterId, data: { matterId } },
    ])
    expect(decideGiven(built.withdrawn().events(), request, withdraw())).toEqual([])
    expect(decideGiven(built.withdrawn().events(), request, withdraw({ isClosed: true }))).toEqual([])
  })

  it('is refused after the end, for another matter, and where it was not taken in', () => {
    expect(() => decideGiven(built.events(), request, withdraw({ isClosed: true }))).toThrow('request_closed')
    expect(() => decideGiven(aRequest(2).events(), request, withdraw())).toThrow('matter_mismatch: matterId')
    expect(() => decideGiven([], request, withdraw())).toThrow('request_not_found')
  })
})

describe('giving a request a checked identity later', () => {
  const built = aRequest().anonymous()
  const verify = (changes: Partial<VerifyRequester> = {}): VerifyRequester => ({
    type: 'VerifyRequester',
    matterId: built.matterId,
    contact: sampleBox('name', 'phone'),
    isTakenInElsewhere: false,
    circumstances: testCircumstances(),
    ...changes,
  })

  it('is recorded once, with the contact sealed', () => {
    const { matterId } = built
    expect(decideGiven(built.events(), request, verify())).toMatchObject([
      { type: 'intake.requester-verified.v1', lane: 'open', matterId, data: { method: 'phone-code' } },
    ])
    expect(decideGiven(built.verified().events(), request, verify())).toEqual([])
    expect(decideGiven(aRequest().with({ identity: 'verified' }).events(), request, verify())).toEqual([])
  })

  it('is possible for what another app took in, and for no other matter', () => {
    expect(decideGiven([], request, verify({ isTakenInElsewhere: true }))).toHaveLength(1)
    expect(() => decideGiven([], request, verify())).toThrow('request_not_found')
    expect(() => decideGiven(aRequest(2).events(), request, verify())).toThrow('matter_mismatch: matterId')
  })
})

describe('keeping a receipt', () => {
  const keep = { type: 'KeepReceipt', data: ReceiptKept.sample, circumstances: testCircumstances() } as const

  it('fills a place once, and names no matter', () => {
    const [kept] = decideGiven([], receiptPlace, keep)
    expect(kept).toMatchObject({ type: 'intake.receipt-kept.v1', lane: 'open', data: ReceiptKept.sample })
    expect(kept).not.toHaveProperty('matterId')
    expect(() => decideGiven(kept === undefined ? [] : [kept], receiptPlace, keep)).toThrow('receipt_place_taken')
  })
})

describe('published events', () => {
  it.each(EVENTS)('$type keeps parsing its sample', ({ schema, sample }) => {
    expect(schema.parse(sample)).toEqual(sample)
  })
})
