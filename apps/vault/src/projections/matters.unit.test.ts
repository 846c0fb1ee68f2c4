import { CaseClosed, CaseDispatched, CaseReopened, CaseReplied } from '@yiwang/casework/contracts'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { Circumstances, EventDefinition, RecordedEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, it } from 'vitest'
import { createMatters } from './matters.ts'

const matters = createMatters('demo')
const { matterId } = RequestSubmitted.sample
const eventId = '019a5b0c-0000-7000-8000-0000000000aa'

interface Said {
  readonly origin?: string
  readonly data?: object
  readonly circumstances?: Partial<Circumstances>
}

function said<Data extends object>(definition: EventDefinition<string, Data>, by: Said = {}): RecordedEvent {
  const { type, lane, sample } = definition
  const data = { ...sample, matterId, ...by.data }
  const event = { id: eventId, type, lane, data, circumstances: testCircumstances(by.circumstances) }
  const [recorded] = recordedEvents([event], { origin: by.origin ?? 'demo/console' })
  if (recorded === undefined) throw new Error('nothing recorded')
  return recorded
}

function fold(...events: RecordedEvent[]): Record<string, unknown> | null {
  let row: ReturnType<typeof matters.evolve> = null
  for (const event of events) for (const key of matters.keysOf(event)) row = matters.evolve(row, event, key)
  return row
}

const request = (by: Said = {}): RecordedEvent => said(RequestSubmitted, { origin: 'demo/portal', ...by })
const dispatched = (unitId: string, origin = 'demo/console'): RecordedEvent =>
  said(CaseDispatched, { origin, data: { unitId } })

describe('who holds a matter', () => {
  it('begins with its request', () => {
    expect(fold(request({ data: { takenBy: { post: '窗口岗', unit: '政务服务中心' } } }))).toEqual({
      matter_id: matterId,
      taken_in_app: 'portal',
      request_event_id: eventId,
      receipt_number: RequestSubmitted.sample.receiptNumber,
      receipt_secret_hash: 'a'.repeat(64),
      subject_id: RequestSubmitted.sample.content.subjectId,
      division_code: '990101001001',
      taken_by_post: '窗口岗',
      taken_by_unit: '政务服务中心',
      submitted_at: '2026-11-23T02:00:00.000Z',
      historical: false,
      unit_id: null,
      replied: false,
      closed: false,
    })
  })

  it('follows dispatch, redispatch, closing and reopening by the console', () => {
    expect(fold(request(), dispatched('chengguan'), dispatched('shuiwu'))).toMatchObject({ unit_id: 'shuiwu' })
    expect(fold(request(), dispatched('chengguan'), said(CaseClosed))).toMatchObject({ closed: true })
    const reopened = fold(request(), dispatched('chengguan'), said(CaseClosed), said(CaseReopened))
    expect(reopened).toMatchObject({ closed: false, unit_id: 'chengguan' })
  })

  it('waits for the person’s word between a reply and what follows it', () => {
    const answered = [request(), dispatched('chengguan'), said(CaseReplied)]
    expect(fold(...answered)).toMatchObject({ replied: true, closed: false })
    expect(fold(...answered, said(CaseReopened))).toMatchObject({ replied: false })
    expect(fold(...answered, said(CaseClosed))).toMatchObject({ replied: false, closed: true })
    expect(fold(request(), said(CaseReplied, { origin: 'demo/portal' }))).toMatchObject({ replied: false })
  })

  it('is held by nobody when it waits for dispatch again', () => {
    const { deadline: _deadline, deadlineIsEstimate: _isEstimate, ...data } = CaseReopened.sample
    const waiting: Said = { data: { ...data, deadline: undefined } }
    expect(fold(request(), dispatched('hotline'), said(CaseReplied), said(CaseReopened, waiting))).toMatchObject({
      unit_id: null,
      closed: false,
    })
  })

  it('is the same when the case is heard of before the request', () => {
    expect(fold(dispatched('chengguan'), request())).toEqual(fold(request(), dispatched('chengguan')))
  })

  it('is not for the portal or the dashboard to say', () => {
    expect(fold(request(), dispatched('mine', 'demo/portal'))).toMatchObject({ unit_id: null })
    expect(fold(request(), dispatched('mine', 'demo/dashboard'))).toMatchObject({ unit_id: null })
    expect(fold(request(), dispatched('mine', 'other/console'))).toMatchObject({ unit_id: null })
    expect(fold(request({ origin: 'demo/dashboard' }))).toBeNull()
  })

  it('keeps its first receipt and person', () => {
    const second = request({ origin: 'demo/console', data: { receiptSecretHash: 'c'.repeat(64) } })
    expect(fold(request(), second)).toMatchObject({ taken_in_app: 'portal', receipt_secret_hash: 'a'.repeat(64) })
  })

  it('is told by the import only for what it took in itself', () => {
    const historical = { circumstances: { historical: true as const }, origin: 'demo/import' }
    expect(fold(request(historical), dispatched('chengguan', 'demo/import'))).toMatchObject({
      historical: true,
      taken_in_app: 'import',
      unit_id: 'chengguan',
    })
    expect(fold(request(), dispatched('mine', 'demo/import'))).toMatchObject({ unit_id: null })
    expect(fold(dispatched('mine', 'demo/import'))).toBeNull()
  })

  it('does not stop at a malformed event', () => {
    expect(fold(request({ data: { receiptSecretHash: 'short' } }))).toBeNull()
    expect(fold(request(), said(CaseDispatched, { data: { unitId: 7 } }))).toMatchObject({ unit_id: null })
  })
})
