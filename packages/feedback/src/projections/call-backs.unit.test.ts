import { recordedEvents } from '@yiwang/kernel/testing'
import type { NewEvent } from '@yiwang/kernel'
import { aCase } from '@yiwang/casework/testing'
import { describe, expect, it } from 'vitest'
import { feedbackOn } from '../testing.ts'
import { feedbackCallBacks } from './call-backs.ts'
import { feedbackConfirmations } from './confirmations.ts'
import { feedbackRatings } from './ratings.ts'

const answered = aCase().dispatchedTo('chengguan').signed().replied()
const { matterId } = answered
const [request] = answered.request.events()
const [byTelephone] = answered.request.takenBy('hotline', '热线中心').events()
const said = feedbackOn(matterId)

type Folding = typeof feedbackCallBacks
const fold = (projection: Folding, ...events: ReadonlyArray<NewEvent | undefined>) =>
  recordedEvents(events.filter((event) => event !== undefined))
    .filter((event) => projection.keysOf(event).includes(matterId))
    .reduce<Readonly<Record<string, unknown>> | null>((row, event) => projection.evolve(row, event, matterId), null)
const repliedAt = answered.events().at(-1)?.circumstances.occurredAt

describe('whom to call back', () => {
  it('is everybody who was answered: at once without a page of their own, else after some days', () => {
    expect(fold(feedbackCallBacks, byTelephone, ...answered.events())).toMatchObject({
      channel: 'hotline',
      unit_id: 'chengguan',
      round: 1,
      replied_at: repliedAt,
      due_at: repliedAt,
      has_contact: true,
      attempts: 0,
    })
    expect(fold(feedbackCallBacks, request, ...answered.events())).toMatchObject({ due_at: '2026-11-28T15:59:59.000Z' })
  })

  it('is nobody before a reply, and nobody whose word is known', () => {
    const before = answered.events().slice(0, -1)
    expect(fold(feedbackCallBacks, byTelephone, ...before)).toMatchObject({ round: 0, due_at: null })
    const settling = [
      ...said.confirming('not').events(),
      ...said.calledBack('solved').events(),
      ...answered.reopened().events().slice(-1),
      ...answered.closed('unconfirmed').events().slice(-1),
    ]
    for (const event of settling) {
      expect(fold(feedbackCallBacks, byTelephone, ...answered.events(), event)).toMatchObject({ due_at: null })
    }
  })

  it('is asked about the last reply only', () => {
    const again = answered.reopened().replied()
    const old = said.confirming('not').events()
    expect(fold(feedbackCallBacks, byTelephone, ...again.events(), ...old)).toMatchObject({
      round: 2,
      due_at: expect.any(String),
    })
  })

  it('counts calls in vain and waits before the next', () => {
    const [vain] = said.calledBack('unreachable').events()
    expect(fold(feedbackCallBacks, byTelephone, ...answered.events(), vain)).toMatchObject({
      attempts: 1,
      last_attempt_at: '2026-11-23T02:00:00.000Z',
      due_at: '2026-11-23T06:00:00.000Z',
    })
    const closed = answered.closed('unconfirmed').events()
    expect(fold(feedbackCallBacks, byTelephone, ...closed, vain)).toMatchObject({ attempts: 0, due_at: null })
  })

  it('knows who can be reached, also when they say so later', () => {
    const anonymous = answered.request.anonymous()
    expect(fold(feedbackCallBacks, ...anonymous.events(), ...answered.events())).toMatchObject({ has_contact: false })
    expect(fold(feedbackCallBacks, ...anonymous.verified().events())).toMatchObject({ has_contact: true })
  })

  it('is nobody who was answered where they asked', () => {
    const atOnce = aCase().dispatchedTo('hotline').signed().repliedAtOnce()
    expect(fold(feedbackCallBacks, byTelephone, ...atOnce.events())).toMatchObject({ round: 1, due_at: null })
  })

  it('is nobody of the past', () => {
    const [old] = answered.request.historical().events()
    expect(fold(feedbackCallBacks, old)).toBeNull()
  })

  it('holds no word and no telephone', () => {
    const row = fold(feedbackCallBacks, byTelephone, ...answered.events(), ...said.calledBack('not').events())
    expect(JSON.stringify(row)).not.toContain('"ct"')
  })
})

describe('a word by telephone', () => {
  it('is the person’s word like one on their own page', () => {
    const row = fold(feedbackConfirmations, ...answered.events(), ...said.calledBack('partly').events())
    expect(row).toMatchObject({ round: 1, result: 'partly', confirmed_by: 'call-back' })
    const own = fold(feedbackConfirmations, ...answered.events(), ...said.confirming('solved').events())
    expect(own).toMatchObject({ result: 'solved', confirmed_by: 'person' })
    const vain = fold(feedbackConfirmations, ...answered.events(), ...said.calledBack('unreachable').events())
    expect(vain).toMatchObject({ round: 0, result: null })
  })

  it('stands beside one on the page by when it was said, in whatever order they arrive', () => {
    const [own] = said.confirming('solved').events()
    const [called] = said.calledBack('not').events()
    if (own === undefined || called === undefined) throw new Error('both are built')
    const later = { ...called, circumstances: { ...called.circumstances, occurredAt: '2026-11-23T03:00:00.000Z' } }
    for (const order of [
      [own, later],
      [later, own],
    ]) {
      expect(fold(feedbackConfirmations, ...answered.events(), ...order)).toMatchObject({ result: 'not' })
    }
  })

  it('rates once: of two scores the earlier stands', () => {
    const [first] = said.rating(2).events()
    const [second] = said.rating(5).events()
    if (first === undefined || second === undefined) throw new Error('both are built')
    const later = {
      ...second,
      circumstances: {
        ...second.circumstances,
        occurredAt: '2026-11-23T03:00:00.000Z',
        channelUsed: 'hotline' as const,
      },
    }
    for (const order of [
      [first, later],
      [later, first],
    ]) {
      expect(fold(feedbackRatings, ...answered.events(), ...order)).toMatchObject({ score: 2, rated_via: 'portal' })
    }
  })
})
