import type { NewEvent } from '@yiwang/kernel'
import { recordedEvents } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import { describe, expect, it } from 'vitest'
import { InternalNoteAdded, type CaseReopened } from '../events.ts'
import { aCase, testEvidence, testWorker, type CaseBuilder } from '../testing.ts'
import { caseworkCases } from './cases.ts'

// the builder's dispatch is to this unit, so notes by the worker of that name are the unit's own
const unitName = '青禾县城市管理局'
const handling = aCase().dispatchedTo('chengguan').signed()
const { matterId, request } = handling
const asked = handling.asked()

const fold = (...events: readonly NewEvent[]) =>
  recordedEvents(events).reduce<Readonly<Record<string, unknown>> | null>(
    (row, event) => caseworkCases.evolve(row, event, matterId),
    null,
  )
const adding = (answers?: string): NewEvent => {
  const [addition] = request.adding(answers).events().slice(-1)
  if (addition === undefined) throw new Error('it is built')
  return addition
}
const noteBy = (unit: string, attachments?: typeof testEvidence): NewEvent => ({
  ...(request.events()[0] as NewEvent),
  id: '019a5b0c-0000-7000-8000-0000000000b1',
  type: InternalNoteAdded.type,
  lane: 'inner',
  data: { matterId, note: sampleBox('note'), by: { ...testWorker, unit }, ...(attachments && { attachments }) },
})

const reopenedWithoutDeadline = (built: CaseBuilder): NewEvent => {
  const [event] = built.reopened().events().slice(-1)
  if (event === undefined) throw new Error('it is built')
  const { deadline: _deadline, ...data } = event.data as CaseReopened
  return { ...event, data }
}

describe('a question to the person', () => {
  it('shows while it is open', () => {
    expect(fold(...asked.events())).toMatchObject({
      state: 'handling',
      question_event_id: asked.questionEventId,
      question_asked_at: expect.any(String),
    })
    for (const settled of [asked.answered(), asked.unasked(), asked.replied()]) {
      expect(fold(...settled.events())).toMatchObject({ question_event_id: null, question_asked_at: null })
    }
    expect(fold(...asked.closed('withdrawn').events())).toMatchObject({ question_event_id: null })
  })

  it('is answered for the person as soon as their own app has their answer', () => {
    expect(fold(...asked.events(), adding(asked.questionEventId))).toMatchObject({ question_event_id: null })
    expect(fold(...asked.events(), adding())).toMatchObject({ question_event_id: asked.questionEventId })
  })
})

describe('what came back', () => {
  it('is what the person adds and what was not solved, until somebody of the unit acts', () => {
    const cameBack = { came_back_at: expect.any(String) }
    const seen = { came_back_at: null }
    expect(fold(...handling.events(), adding())).toMatchObject(cameBack)
    expect(fold(...asked.events(), adding(asked.questionEventId))).toMatchObject(cameBack)
    expect(fold(...handling.replied().events(), adding())).toMatchObject(cameBack)
    expect(fold(...handling.replied().reopened().events())).toMatchObject(cameBack)
    const again = handling.replied().reopened()
    for (const acted of [again.contacted(), again.asked(), again.replied(), again.replied().closed()]) {
      expect(fold(...acted.events())).toMatchObject(seen)
    }
  })

  it('keeps the first moment of several', () => {
    const later = adding()
    const second = {
      ...later,
      id: matterId,
      circumstances: { ...later.circumstances, occurredAt: '2026-12-01T00:00:00.000Z' },
    }
    expect(fold(...handling.events(), later, second)).toMatchObject({ came_back_at: later.circumstances.occurredAt })
  })

  it('is looked at when the unit itself leaves a note', () => {
    const row = (unit: string) => fold(...handling.events(), adding(), noteBy(unit))
    expect(row(unitName)).toMatchObject({ unit_name: unitName, came_back_at: null })
    expect(row('热线中心')).toMatchObject({ came_back_at: expect.any(String) })
  })

  it('counts as real work when it shows evidence, by the unit that has the case', () => {
    const row = (unit: string, shown?: typeof testEvidence) => fold(...handling.events(), noteBy(unit, shown))
    expect(row(unitName)).toMatchObject({ first_action_at: null })
    expect(row(unitName, testEvidence)).toMatchObject({ first_action_at: expect.any(String) })
    expect(row('热线中心', testEvidence)).toMatchObject({ first_action_at: null })
  })

  it('is not what is added while nobody has the case, nor after its end', () => {
    const [opened] = aCase().events()
    if (opened === undefined) throw new Error('it is built')
    expect(fold(opened, adding())).toMatchObject({ state: 'open', came_back_at: null })
    expect(fold(...handling.replied().closed().events(), adding())).toMatchObject({ came_back_at: null })
    const early = aCase().dispatchedTo('chengguan')
    expect(fold(...early.events(), adding(), ...early.signed().events().slice(-1))).toMatchObject({
      state: 'handling',
      came_back_at: null,
    })
  })
})

describe('what the unit before did to reach the person', () => {
  const none = { first_attempt_at: null, first_contact_at: null, first_action_at: null }
  const tried = aCase().dispatchedTo('shuiwu').contacted('not-answered').contacted('reached', 'visit')

  it('is no contact of the next one, which is to reach them itself', () => {
    expect(fold(...tried.events())).toMatchObject({ unit_id: 'shuiwu', first_contact_at: expect.any(String) })
    const passedOn = tried.dispatchedTo('chengguan')
    expect(fold(...passedOn.events())).toMatchObject({ unit_id: 'chengguan', hops: 2, ...none })
    const reached = passedOn.signed().contacted()
    const at = reached.events().at(-1)?.circumstances.occurredAt
    expect(fold(...reached.events())).toMatchObject({ first_attempt_at: at, first_contact_at: at })
  })
})

describe('what was answered at once', () => {
  const atOnce = aCase().dispatchedTo('hotline').signed().repliedAtOnce()

  it('was contact and real work, and is dispatched like a new one when it did not help', () => {
    expect(fold(...atOnce.events())).toMatchObject({
      state: 'replied',
      answered_at_once: true,
      first_contact_at: atOnce.events().at(-1)?.circumstances.occurredAt,
    })
    expect(fold(...atOnce.reopened().events().slice(0, -1), reopenedWithoutDeadline(atOnce))).toMatchObject({
      state: 'open',
      unit_id: null,
      deadline: null,
      responsible_phone: null,
      answered_at_once: false,
      came_back_at: null,
    })
  })
})
