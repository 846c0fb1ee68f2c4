import { CaseOpened, DeadlinePassed } from '@yiwang/casework/contracts'
import { aCase, type CaseBuilder } from '@yiwang/casework/testing'
import { feedbackOn } from '@yiwang/feedback/testing'
import { aRequest } from '@yiwang/intake/testing'
import { createCalendar, type NewEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances } from '@yiwang/kernel/testing'
import { describe, expect, test } from 'vitest'
import { createOversightMatters } from './matters.ts'
import type { MatterRow } from './matter-row.ts'

const oversightMatters = createOversightMatters(createCalendar(new Map(), 2026))
const MATTER = aRequest().matterId
const UNTIL = '2026-11-26T15:59:59.000Z'

function fold(...events: readonly NewEvent[]): MatterRow | null {
  return recordedEvents(events)
    .filter((event) => oversightMatters.keysOf(event).includes(MATTER))
    .reduce<MatterRow | null>((row, event) => oversightMatters.evolve(row, event, MATTER) as MatterRow | null, null)
}

const request = aRequest().events()
const whole = (built: CaseBuilder, ...after: NewEvent[]) => fold(...request, ...built.events(), ...after)

describe('one row per matter', () => {
  test('follows the case from request to dispatch', () => {
    expect(whole(aCase().dispatchedTo('chengguan', UNTIL))).toMatchObject({
      state: 'dispatched',
      channel: 'portal',
      unit_id: 'chengguan',
      deadline: UNTIL,
      promised_by: UNTIL,
      hops: 1,
      division_code: '990101001001',
    })
  })

  test('is the same when the case arrives before its request', () => {
    const { request: _request, ...built } = aCase().dispatchedTo('chengguan')
    expect(fold(...built.events(), ...request)).toEqual(
      // the case says when the matter was taken in, the request when it was written
      {
        ...whole(aCase().dispatchedTo('chengguan')),
        taken_in_at: CaseOpened.sample.takenInAt.replace('01:30', '01:00'),
      },
    )
  })

  test('counts reaching the person as contact, a visit or a reply as first action, and neither signing nor trying', () => {
    const built = aCase().dispatchedTo('chengguan').signed()
    expect(whole(built)).toMatchObject({ first_contact_at: null, first_action_at: null })
    expect(whole(built.contacted('not-answered'))).toMatchObject({ first_contact_at: null, first_action_at: null })
    const reached = '2026-11-23T05:00:00.000Z'
    expect(whole(built.contacted())).toMatchObject({ first_contact_at: reached, first_action_at: null })
    expect(whole(built.contacted('not-answered', 'visit'))).toMatchObject({
      first_contact_at: null,
      first_action_at: reached,
    })
    expect(whole(built.replied().reopened().replied())).toMatchObject({
      first_action_at: reached,
      first_reply_at: reached,
      replied_at: '2026-11-23T07:00:00.000Z',
      rounds: 2,
    })
  })

  test('counts as contact only what the unit that has it did', () => {
    const passedOn = aCase().dispatchedTo('shuiwu').contacted().dispatchedTo('chengguan')
    expect(whole(passedOn)).toMatchObject({ first_contact_at: null, hops: 2 })
    expect(whole(passedOn.contacted())).toMatchObject({ first_contact_at: '2026-11-23T06:00:00.000Z' })
  })

  test('is late once its deadline in force has passed, until it is answered', () => {
    const late = aCase().dispatchedTo('chengguan', UNTIL).overdue()
    expect(whole(late)).toMatchObject({ is_late: true, broke_promise: true })
    expect(whole(late.signed().replied())).toMatchObject({ is_late: false, broke_promise: true, promised_by: UNTIL })
    const past = DeadlinePassed.create({
      id: MATTER,
      matterId: MATTER,
      data: { matterId: MATTER, unitId: 'chengguan', deadline: '2026-11-24T15:59:59.000Z' },
      circumstances: testCircumstances(),
    })
    expect(whole(aCase().dispatchedTo('chengguan', UNTIL), past)?.is_late).toBe(false)
    expect(whole(aCase().dispatchedTo('chengguan', UNTIL).signed().replied().overdue())?.is_late).toBe(false)
  })

  test('keeps that a first promise was broken when it is put to another unit', () => {
    const later = '2026-12-01T15:59:59.000Z'
    expect(whole(aCase().dispatchedTo('chengguan', UNTIL).overdue().dispatchedTo('shuiwu', later))).toMatchObject({
      is_late: false,
      broke_promise: true,
      hops: 2,
    })
  })

  test('counts reopenings and forgets that it was closed', () => {
    const row = whole(aCase().dispatchedTo('chengguan').signed().replied().closed('partly').reopened())
    expect(row).toMatchObject({ state: 'handling', reopened: 1, closed_at: null, outcome: null })
  })

  test('keeps what the person said of the result, in whatever order it arrives, and how they rated', () => {
    const [first, second, rating] = feedbackOn(MATTER).confirming('not').confirming('solved').rating(4).events()
    const built = aCase().dispatchedTo('chengguan').signed().replied()
    const said = [second, first, rating].flatMap((event) => event ?? [])
    expect(whole(built, ...said)).toMatchObject({ result: 'solved', result_round: 2, score: 4 })
  })

  test('does not begin with an event that cannot say where the matter came from', () => {
    expect(fold(...aCase().dispatchedTo('chengguan').events().slice(1))).toBeNull()
  })
})
