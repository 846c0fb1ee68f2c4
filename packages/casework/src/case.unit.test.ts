import { createCalendar, DomainError, type NewEvent } from '@yiwang/kernel'
import { recordedEvents, stateOf, testCircumstances, testContext } from '@yiwang/kernel/testing'
import { sampleBox } from '@yiwang/intake/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCaseAggregate } from './case-aggregate.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { CaseClosed, CaseDispatched, CaseOpened, EVENTS } from './events.ts'
import { caseworkCases } from './projections/cases.ts'
import { aCase, testLimit, testWorker } from './testing.ts'

const calendar = createCalendar(new Map([['2026-01-01', { kind: 'holiday', name: '元旦' }]]), 2026)
const aggregate = createCaseAggregate({ calendar })
const circumstances = testCircumstances({ initiator: 'worker', channelUsed: 'console' })
const { matterId } = aCase()

/** Mostly the unit in charge, so that lives get somewhere; strangers now and then. */
const unit = fc.constantFrom('chengguan', 'chengguan', 'chengguan', 'shuiwu')
const confirmation = fc.constantFrom(1, 2, 3, 4).map((n) => `019a5b0c-0000-7000-8000-00000000c0f${n}`)
const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.constant<CaseCommand>({ type: 'OpenCase', data: { ...CaseOpened.sample, matterId }, circumstances }),
  unit.map<CaseCommand>((unitId) => ({
    type: 'DispatchCase',
    data: {
      unitId,
      unitName: unitId,
      limit: testLimit,
      reason: '改派',
      responsible: { name: '陈刚', post: '诉求承办岗', phone: '0980-5550205' },
      dispatchedBy: { post: '派单岗', unit: '热线中心' },
    },
    circumstances,
  })),
  unit.map<CaseCommand>((unitId) => ({ type: 'SignCase', unitId, by: testWorker, circumstances })),
  unit.map<CaseCommand>((unitId) => ({
    type: 'RecordContact',
    unitId,
    way: 'phone',
    outcome: 'reached',
    by: testWorker,
    circumstances,
  })),
  unit.map<CaseCommand>((unitId) => ({
    type: 'AskCitizen',
    unitId,
    question: sampleBox('question'),
    by: testWorker,
    circumstances,
  })),
  fc.constant<CaseCommand>({
    type: 'TakeAnswer',
    questionEventId: matterId,
    additionEventId: matterId,
    circumstances,
  }),
  unit.map<CaseCommand>((unitId) => ({
    type: 'WithdrawQuestion',
    unitId,
    questionEventId: matterId,
    by: testWorker,
    circumstances,
  })),
  fc.constant<CaseCommand>({ type: 'AddNote', note: sampleBox('note'), by: testWorker, circumstances }),
  unit.map<CaseCommand>((unitId) => ({
    type: 'ReplyToCase',
    unitId,
    reply: sampleBox('reply'),
    by: testWorker,
    circumstances,
  })),
  confirmation.map<CaseCommand>((confirmationEventId) => ({
    type: 'ReopenCase',
    reason: 'not-solved',
    confirmationEventId,
    circumstances,
  })),
  fc
    .tuple(confirmation, fc.constantFrom('solved' as const, 'partly' as const))
    .map<CaseCommand>(([confirmationEventId, outcome]) => ({
      type: 'CloseCase',
      outcome,
      confirmationEventId,
      circumstances,
    })),
  fc
    .constantFrom(1, 2)
    .map<CaseCommand>((round) => ({ type: 'CloseCase', outcome: 'unconfirmed', round, circumstances })),
  fc.constantFrom('2026-11-25T15:59:59.000Z', '2026-11-23T00:00:00.000Z').map<CaseCommand>((deadline) => ({
    type: 'MarkDeadlinePassed',
    deadline,
    circumstances,
  })),
)

const atOnce = fc.constant<CaseCommand>({
  type: 'AnswerAtOnce',
  opening: { ...CaseOpened.sample, matterId, kind: 'consultation' },
  dispatch: {
    unitId: 'hotline',
    unitName: '热线中心',
    limit: testLimit,
    responsible: { name: '话务岗', post: '话务岗', phone: '12345' },
    dispatchedBy: { post: '话务岗', unit: '热线中心' },
  },
  reply: sampleBox('reply'),
  by: testWorker,
  circumstances,
})

/** Answers are about the question that is open, or they would never be accepted. */
function aimed(command: CaseCommand, state: CaseState): CaseCommand {
  if (!('questionEventId' in command) || state.kind === 'none') return command
  return { ...command, questionEventId: state.facts.questionEventId ?? command.questionEventId }
}

/** Runs commands one after another; refusals leave no event. */
function live(commands: readonly CaseCommand[]): NewEvent[] {
  const context = testContext('2026-12-01T02:00:00.000Z')
  let state = aggregate.initialState
  return commands.flatMap((command) => {
    try {
      const events = aggregate.decide(aimed(command, state), state, context)
      state = recordedEvents(events).reduce((current, event) => aggregate.evolve(current, event), state)
      return events
    } catch (error) {
      if (error instanceof DomainError) return []
      throw error
    }
  })
}

const LONG = { minLength: 30, maxLength: 90, size: 'max' } as const
const lives = fc.array(anyCommand, LONG).map(live)
/** Some of them answered where they were asked; that is no unit's, so the rules for units are not tried on these. */
const livesAtCounters = fc
  .array(fc.oneof({ arbitrary: anyCommand, weight: 9 }, { arbitrary: atOnce, weight: 1 }), LONG)
  .map(live)

/** What the projection should show of a state. */
function shownOf(state: CaseState): Record<string, unknown> {
  if (state.kind === 'none') return { state: 'none', hops: 0, rounds: 0, unit_id: null, question_event_id: null }
  const { hops, rounds, questionEventId } = state.facts
  const unitId = 'assignment' in state ? state.assignment?.unitId : undefined
  return { state: state.kind, hops, rounds, unit_id: unitId ?? null, question_event_id: questionEventId ?? null }
}

describe('the life of a case', () => {
  it('is tried in every state, or the properties below would say nothing', () => {
    const tried = fc.sample(lives, { numRuns: 200, seed: 7 })
    const reached = new Set(tried.map((events) => stateOf(aggregate, events).kind))
    expect([...reached].toSorted()).toEqual(['closed', 'dispatched', 'handling', 'none', 'open', 'replied'])
    const reopenings = tried.flat().filter(({ type }) => type === 'casework.case-reopened.v1')
    expect(reopenings.length).toBeGreaterThan(20)
  })

  it('never passes to another unit once signed for, whatever is tried', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const firstSigned = events.findIndex(({ type }) => type === 'casework.case-signed.v1')
        const later = firstSigned < 0 ? [] : events.slice(firstSigned)
        expect(later.filter(({ type }) => type === CaseDispatched.type)).toEqual([])
      }),
    )
  })

  it('opens once, replies only when it is awaited, and never ends without a reply', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const types = events.map(({ type }) => type)
        expect(types.filter((type) => type === CaseOpened.type).length).toBeLessThanOrEqual(1)
        const endings = ['casework.case-closed.v1', 'casework.case-reopened.v1']
        const steps = types.filter((type) => type === 'casework.case-replied.v1' || endings.includes(type))
        expect(endings).not.toContain(steps[0])
        for (const [index, type] of steps.entries()) {
          const isSecondReply = type === 'casework.case-replied.v1' && steps[index - 1] === type
          expect(isSecondReply).toBe(false)
        }
      }),
    )
  })

  it('keeps the deadline counted from the day it was taken in, however often it is dispatched', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const deadlines = events.flatMap((event) => CaseDispatched.match(event)?.deadline ?? [])
        expect(new Set(deadlines).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('says of a deadline once that it passed', () => {
    fc.assert(
      fc.property(lives, (events) => {
        const passed = events.filter(({ type }) => type === 'casework.deadline-passed.v1')
        expect(new Set(passed.map(({ data }) => JSON.stringify(data))).size).toBe(passed.length)
      }),
    )
  })

  it('has nothing after a withdrawal but notes', () => {
    const withdraw: CaseCommand = { type: 'CloseCase', outcome: 'withdrawn', circumstances }
    const open: CaseCommand = { type: 'OpenCase', data: { ...CaseOpened.sample, matterId }, circumstances }
    const commands = fc.array(anyCommand, { maxLength: 30 })
    fc.assert(
      fc.property(commands, commands, (before, after) => {
        const events = live([open, ...before, withdraw, ...after])
        const end = events.findIndex((event) => CaseClosed.match(event)?.outcome === 'withdrawn')
        const later = end < 0 ? [] : events.slice(end + 1)
        expect(later.filter(({ type }) => type !== 'casework.internal-note-added.v1')).toEqual([])
      }),
    )
  })

  it('reads the same in the projection as in the state', () => {
    fc.assert(
      fc.property(fc.oneof(lives, livesAtCounters), (events) => {
        const row = recordedEvents(events).reduce<Record<string, unknown> | null>(
          (current, event) => caseworkCases.evolve(current, event, matterId),
          null,
        )
        const { state = 'none', hops = 0, rounds = 0, unit_id = null, question_event_id = null } = row ?? {}
        expect({ state, hops, rounds, unit_id, question_event_id }).toEqual(shownOf(stateOf(aggregate, events)))
      }),
    )
  })

  it('is not touched by events it does not know', () => {
    const [stranger] = recordedEvents([{ id: matterId, type: 'other.thing.v1', lane: 'open', circumstances, data: {} }])
    const state = stateOf(aggregate, aCase().events())
    expect(stranger && aggregate.evolve(state, stranger)).toEqual(state)
  })
})

describe('published events', () => {
  it.each(EVENTS)('$type keeps parsing its sample', ({ schema, sample }) => {
    expect(schema.parse(sample)).toEqual(sample)
  })

  it('tell every way a case ends', () => {
    for (const outcome of ['solved', 'partly', 'unconfirmed', 'withdrawn']) {
      const ended = { matterId, outcome }
      expect(CaseClosed.schema.parse(ended)).toEqual(ended)
    }
  })
})
