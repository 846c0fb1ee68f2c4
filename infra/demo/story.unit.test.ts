import { DispatchObjected, ObjectionAnswered } from '@yiwang/algorithms/contracts'
import { CaseDispatched, ContactRecorded } from '@yiwang/casework/contracts'
import { CallBackRecorded } from '@yiwang/feedback/contracts'
import { createReceiptSecret } from '@yiwang/intake'
import { addDays, chinaDay, seededIds } from '@yiwang/kernel'
import { chinaCalendar } from '@yiwang/organisation'
import { OpeningAnswered, OpeningQuestioned, PersonalDataOpened } from '@yiwang/privacy/contracts'
import { generateSubjectKey } from '@yiwang/sealing'
import { describe, expect, it } from 'vitest'
import { agendaOf } from './agenda.ts'
import { createMemoryLedger } from './fixtures/memory-ledger.ts'
import { MATTERS } from './matters/index.ts'
import { createMoments } from './moments.ts'
import { createStoryClock, type Stage } from './stage.ts'
import { tellStory } from './tell-story.ts'

const { publicKey } = generateSubjectKey()

async function toldAt(now: Date) {
  const clock = createStoryClock(now)
  const ids = seededIds(1)
  const portal = createMemoryLedger('portal', clock)
  const console = createMemoryLedger('console', clock)
  const vault = createMemoryLedger('vault', clock)
  const stage: Stage = {
    clock,
    ledgers: { portal, console, vault },
    takeSubject: () => ({ subjectId: ids.next(), publicKey }),
    receiptSecretOf: () => createReceiptSecret(),
  }
  const told = await tellStory(stage, agendaOf(MATTERS, now, createMoments(now, chinaCalendar)), now)
  return { told, portal, console, vault, all: [...portal.all, ...console.all, ...vault.all] }
}

/** Working days, a weekend, the days after a long holiday, early and late. */
const MOMENTS = [
  '2026-11-26T02:30:00Z',
  '2026-11-28T15:00:00Z',
  '2026-10-09T01:00:00Z',
  '2026-03-02T09:45:00Z',
  '2026-12-31T16:10:00Z',
].map((moment) => new Date(moment))

describe('the story of the demo county', () => {
  it.each(MOMENTS)('is accepted by every domain when it is told at %s', async (now) => {
    const { told, all } = await toldAt(now)
    expect(told.size).toBeGreaterThan(55)
    expect(all.every(({ recordedAt }) => new Date(recordedAt) <= now)).toBe(true)
  })

  it('has matters of every kind, through many doors, in every state', async () => {
    const { console } = await toldAt(new Date('2026-11-26T02:30:00Z'))
    const last = (type: string): number => console.all.filter((event) => event.type === `casework.${type}.v1`).length
    expect(new Set(MATTERS.map(({ kind }) => kind)).size).toBe(5)
    expect(new Set(MATTERS.map(({ channel }) => channel))).toEqual(
      new Set(['portal', 'hotline', 'window', 'visit', 'helper', 'grid']),
    )
    expect(last('case-opened')).toBeGreaterThan(55)
    expect(last('case-reopened')).toBeGreaterThan(5)
    expect(last('deadline-passed')).toBeGreaterThan(4)
    expect(last('case-closed')).toBeGreaterThan(20)
    expect(last('question-asked')).toBeGreaterThan(1)
    expect(console.all.filter(({ type }) => type === 'feedback.call-back-recorded.v1').length).toBeGreaterThan(10)
  })
})

describe('objections to where matters were sent', () => {
  it('are two: one reviewed by a post that did not dispatch, one still waiting for it', async () => {
    const { told, portal, console } = await toldAt(new Date('2026-11-26T02:30:00Z'))
    const objected = portal.all.flatMap((event) => DispatchObjected.match(event) ?? [])
    const reviews = console.all.flatMap((event) => ObjectionAnswered.match(event) ?? [])
    const ids = ['lift-stopped-binhe', 'orchard-insurance'].map((id) => told.get(id)?.matterId)
    expect(objected.map(({ matterId }) => matterId)).toEqual(ids)
    expect(objected.every(({ divisionCode, objection }) => divisionCode !== undefined && objection !== undefined)).toBe(
      true,
    )
    expect(reviews).toMatchObject([{ matterId: ids[0], finding: 'upheld', by: { name: '沈洁' } }])
    const dispatched = console.all.find(({ id }) => id === reviews[0]?.dispatchId)
    expect(dispatched && CaseDispatched.match(dispatched)?.dispatchedBy.post).toBe('派单岗')
  })
})

describe('questions about looks', () => {
  it('are two: one explained by somebody who did not look, one still waiting', async () => {
    const { told, portal, console, vault } = await toldAt(new Date('2026-11-26T02:30:00Z'))
    const asked = portal.all.flatMap((event) => OpeningQuestioned.match(event) ?? [])
    const explanations = console.all.flatMap((event) => OpeningAnswered.match(event) ?? [])
    const ids = ['wages-site', 'wages-restaurant'].map((id) => told.get(id)?.matterId)
    expect(asked.map(({ matterId }) => matterId)).toEqual(ids)
    expect(explanations).toMatchObject([{ matterId: ids[0], finding: 'needed', by: { name: '孙安' } }])
    for (const { openingId } of asked) {
      const look = vault.all.find(({ id }) => id === openingId)
      expect(look && PersonalDataOpened.match(look)?.actor).toMatchObject({ kind: 'person', name: '许宁' })
    }
  })
})

describe('whoever phones or visits somebody', () => {
  it('has opened the contact before, under their own name, and shows up among those who looked', async () => {
    const { told, console, vault } = await toldAt(new Date('2026-11-26T02:30:00Z'))
    const openings = vault.all.flatMap((event) => {
      const opened = PersonalDataOpened.match(event)
      return opened === undefined ? [] : [{ ...opened, at: event.recordedAt }]
    })
    const anonymous = MATTERS.filter(({ words }) => words.name === undefined && words.phone === undefined)
    const unreachable = new Set(anonymous.map(({ id }) => told.get(id)?.matterId))
    const steps = console.all.flatMap((event) => {
      const by = (ContactRecorded.match(event) ?? CallBackRecorded.match(event))?.by
      return by === undefined || unreachable.has(event.matterId) ? [] : [{ event, by }]
    })
    expect(steps.length).toBeGreaterThan(40)
    for (const { event, by } of steps) {
      const before = openings.filter(
        ({ matterId, actor, at }) => matterId === event.matterId && actor.name === by.name && at < event.recordedAt,
      )
      expect(before.some(({ fields }) => fields.includes('name') || fields.includes('phone'))).toBe(true)
    }
    expect(openings.filter(({ matterId }) => unreachable.has(matterId))).toEqual([])
  })
})

describe('the scripts', () => {
  it('go forward in time, whichever day it is', () => {
    for (let day = '2026-01-20'; day < '2026-12-31'; day = addDays(day, 3)) {
      const instantOf = createMoments(new Date(`${day}T08:00:00Z`), chinaCalendar)
      for (const { id, at, course } of MATTERS) {
        const times = [at, ...course.map((step) => step.at)].map((moment) => instantOf(moment).getTime())
        expect({ id, day, times }).toEqual({ id, day, times: times.toSorted((a, b) => a - b) })
      }
    }
  })

  it('have ids of their own and name nobody who could be real', () => {
    expect(new Set(MATTERS.map(({ id }) => id)).size).toBe(MATTERS.length)
    const phones = MATTERS.flatMap(({ words }) => words.phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.filter((phone) => !/^1380000\d{4}$/.test(phone))).toEqual([])
    const spoken = MATTERS.map((script) => JSON.stringify(script)).join('')
    expect(spoken.replaceAll(/1380000\d{4}/g, '').match(/1[3-9]\d{9}|\d{17}[\dX]/g)).toBeNull()
  })

  it('reads moments as they are spoken', () => {
    const instantOf = createMoments(new Date('2026-11-28T04:00:00Z'), chinaCalendar)
    expect(chinaDay(instantOf('0 09:00'))).toBe('2026-11-27')
    expect(instantOf('-1 09:20').toISOString()).toBe('2026-11-26T01:20:00.000Z')
    expect(instantOf('-1+2 20:05').toISOString()).toBe('2026-11-28T12:05:00.000Z')
    expect(instantOf('ago 35').toISOString()).toBe('2026-11-28T03:25:00.000Z')
    expect(() => instantOf('gestern')).toThrow('no moment of the story')
  })
})
