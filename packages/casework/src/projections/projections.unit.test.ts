import { recordedEvents } from '@yiwang/kernel/testing'
import type { NewEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { aCase, testWorker } from '../testing.ts'
import { caseworkCases } from './cases.ts'
import { createTimelineProjection } from './timeline.ts'

const fold = (events: readonly NewEvent[], matterId: string) =>
  recordedEvents(events).reduce<Readonly<Record<string, unknown>> | null>((row, event) => {
    expect(caseworkCases.keysOf(event)).toEqual([matterId])
    return caseworkCases.evolve(row, event, matterId)
  }, null)

describe('casework_cases', () => {
  const built = aCase().dispatchedTo('chengguan').signed()
  const { matterId, request } = built

  it('begins with the request: received, not yet accepted', () => {
    expect(fold(request.events(), matterId)).toMatchObject({ state: 'received', receipt_number: request.receiptNumber })
  })

  it('is the same whether the request or its case arrives first', () => {
    const [opened, ...rest] = built.events()
    const [submitted] = request.events()
    if (opened === undefined || submitted === undefined) throw new Error('both are built')
    const asItHappened = fold([submitted, opened, ...rest], matterId)
    expect(fold([opened, submitted, ...rest], matterId)).toEqual(asItHappened)
    expect(fold([opened, ...rest, submitted], matterId)).toEqual(asItHappened)
    expect(asItHappened).toMatchObject({
      state: 'handling',
      unit_id: 'chengguan',
      hops: 1,
      signed_at: expect.any(String),
      responsible_name: testWorker.name,
    })
  })

  it('shows lateness until there is a new deadline, and every round', () => {
    expect(fold(built.overdue().events(), matterId)).toMatchObject({ deadline_passed_at: expect.any(String) })
    const again = built.overdue().replied().reopened()
    expect(fold(again.events(), matterId)).toMatchObject({
      state: 'handling',
      reopened: 1,
      rounds: 1,
      deadline_passed_at: null,
    })
    expect(fold(again.replied().closed('partly').events(), matterId)).toMatchObject({
      state: 'closed',
      outcome: 'partly',
      rounds: 2,
      closed_at: expect.any(String),
    })
  })

  it('tells trying, reaching and real work apart, whatever order they are written down in', () => {
    const tried = built.contacted('not-answered')
    expect(fold(tried.events(), matterId)).toMatchObject({
      first_attempt_at: expect.any(String),
      first_contact_at: null,
      first_action_at: null,
    })
    const reached = fold(tried.contacted('reached').contacted('reached', 'visit').events(), matterId)
    const [attempt, contact, action] = tried.contacted('reached').contacted('not-answered', 'visit').events().slice(-3)
    expect(reached).toMatchObject({
      first_attempt_at: attempt?.circumstances.occurredAt,
      first_contact_at: contact?.circumstances.occurredAt,
      first_action_at: action?.circumstances.occurredAt,
    })
    const [reach] = built.contacted('reached').events().slice(-1)
    if (reach === undefined || attempt === undefined) throw new Error('both are built')
    const early = { ...reach, circumstances: { ...reach.circumstances, occurredAt: '2026-11-23T01:30:00.000Z' } }
    expect(fold([...tried.events(), early], matterId)).toMatchObject({ first_attempt_at: '2026-11-23T01:30:00.000Z' })
  })

  it('takes a reply for the first real action when nothing was done before', () => {
    const answer = built.replied().events().at(-1)
    expect(fold(built.replied().events(), matterId)).toMatchObject({
      first_action_at: answer?.circumstances.occurredAt,
    })
  })

  it('knows whether the person can be called', () => {
    expect(fold(request.events(), matterId)).toMatchObject({ has_contact: true })
    expect(fold(request.anonymous().events(), matterId)).toMatchObject({ has_contact: false })
    expect(fold(built.events(), matterId)).toMatchObject({ has_contact: null })
    expect(fold(request.anonymous().verified().events(), matterId)).toMatchObject({ has_contact: true })
  })

  it('ends a withdrawn matter without a reply', () => {
    const ended = fold(built.closed('withdrawn').events(), matterId)
    expect(ended).toMatchObject({ state: 'closed', outcome: 'withdrawn', replied_at: null })
  })

  it('counts hops and shows the last unit only', () => {
    const moved = aCase().dispatchedTo('shuiwu').dispatchedTo('chengguan')
    expect(fold(moved.events(), matterId)).toMatchObject({ hops: 2, unit_id: 'chengguan', state: 'dispatched' })
  })

  describe('of the past', () => {
    const past = (events: readonly NewEvent[]): NewEvent[] =>
      events.map((event) => ({ ...event, circumstances: { ...event.circumstances, historical: true } }))
    const [opened, sent] = past(aCase().dispatchedTo('shuiwu').events())
    const [submitted] = past(request.events())

    it('keep what their record says, and no clock runs for them', () => {
      if (submitted === undefined || opened === undefined || sent === undefined) throw new Error('all are built')
      const said = { unitWritten: '供水公司', satisfaction: '满意' }
      const told = { ...opened, data: { ...(opened.data as object), past: said } }
      expect(fold([submitted, told, sent], matterId)).toMatchObject({
        state: 'dispatched',
        past: said,
        unit_id: 'shuiwu',
        limit: null,
        deadline: null,
        respond_by: null,
        responsible_phone: null,
        due_at: expect.any(String),
      })
    })

    it('are known as such before their case arrives and when it says nothing', () => {
      if (submitted === undefined || opened === undefined) throw new Error('both are built')
      expect(fold([submitted], matterId)).toMatchObject({ past: {} })
      expect(fold([submitted, opened], matterId)).toMatchObject({ past: {} })
      expect(fold(built.events(), matterId)).toMatchObject({ past: null })
    })
  })

  it('leaves an event alone whose case has not arrived', () => {
    const [, dispatched] = recordedEvents(built.events())
    expect(dispatched && caseworkCases.evolve(null, dispatched, matterId)).toBeNull()
  })

  it('holds no sealed box', () => {
    const row = fold([...request.events().slice(0, 1), ...built.replied().events()], matterId)
    expect(JSON.stringify(row)).not.toContain('"ct"')
  })
})

describe('casework_timeline', () => {
  const timeline = createTimelineProjection()
  const [submitted] = recordedEvents(aCase().request.events())

  it('keeps plain facts of any event about a matter, and no box', () => {
    if (submitted === undefined) throw new Error('it is built')
    expect(timeline.keysOf(submitted)).toEqual([submitted.id])
    const row = timeline.evolve(null, submitted, submitted.id)
    expect(row).toMatchObject({
      kind: submitted.type,
      facts: { kind: 'help', attachments: [{ mediaType: 'image/jpeg' }] },
    })
    expect(JSON.stringify(row)).not.toMatch(/"ct"|subjectId|receiptSecretHash/)
  })

  it('takes events of domains it has never heard of, and leaves out what it is told to', () => {
    if (submitted === undefined) throw new Error('it is built')
    const rated = { ...submitted, type: 'feedback.matter-rated.v1' }
    expect(timeline.keysOf(rated)).toHaveLength(1)
    expect(createTimelineProjection({ leaveOut: [rated.type] }).keysOf(rated)).toEqual([])
    const { matterId: _matterId, ...general } = rated
    expect(timeline.keysOf(general)).toEqual([])
    expect(timeline.evolve(null, { ...rated, data: 'text' }, rated.id)).toMatchObject({ facts: {} })
  })
})
