import { CaseDispatched } from '@yiwang/casework/contracts'
import type { NewEvent } from '@yiwang/kernel'
import { recordedEvents, testCircumstances, type TestRecording } from '@yiwang/kernel/testing'
import type { Projection, Row } from '@yiwang/ledger'
import { describe, expect, it } from 'vitest'
import { DispatchObjected, ObjectionAnswered, SuggesterLoaded } from '../events.ts'
import { createObjections } from './objections.ts'
import { createRegister } from './register.ts'

const circumstances = testCircumstances()
const { matterId, objectionId } = ObjectionAnswered.sample

/** The rows a projection makes of events, each recorded where it says. */
function fold(projection: Projection, told: ReadonlyArray<readonly [NewEvent, TestRecording]>): Row[] {
  const rows = new Map<string, Row>()
  for (const [event, recording] of told)
    for (const recorded of recordedEvents([event], recording))
      for (const key of projection.keysOf(recorded)) {
        const row = projection.evolve(rows.get(key) ?? null, recorded, key)
        if (row === null) rows.delete(key)
        else rows.set(key, row)
      }
  return [...rows.values()]
}

const PORTAL = { origin: 'test/portal' }
const CONSOLE = { origin: 'test/console' }
const objected = DispatchObjected.create({ id: objectionId, matterId, data: DispatchObjected.sample, circumstances })
const answerOf = (finding: 'upheld' | 'changed', id: string) =>
  ObjectionAnswered.create({ id, matterId, data: { ...ObjectionAnswered.sample, finding }, circumstances })
const upheld = answerOf('upheld', '019a5b0c-0000-7000-8000-0000000000a1')
const changed = answerOf('changed', '019a5b0c-0000-7000-8000-0000000000a2')

describe('objections', () => {
  it('wait, and are answered once', () => {
    expect(fold(createObjections('test'), [[objected, PORTAL]])).toMatchObject([
      { objection_id: objectionId, division_code: null, has_words: false, answered_at: null },
    ])
    const told = [
      [objected, PORTAL],
      [upheld, CONSOLE],
      [changed, CONSOLE],
    ] as const
    expect(fold(createObjections('test'), told)).toMatchObject([
      { finding: 'upheld', answer_id: upheld.id, answered_by: '青禾县 12345 热线服务中心 派单岗（二班） 沈洁' },
    ])
  })

  it('know where they are about, which decides who may review them', () => {
    const data = { ...DispatchObjected.sample, divisionCode: '990101001001' }
    const there = DispatchObjected.create({ id: objectionId, matterId, data, circumstances })
    expect(fold(createObjections('test'), [[there, PORTAL]])).toMatchObject([{ division_code: '990101001001' }])
  })

  it('are the same in whichever order both apps are heard', () => {
    const inOrder = fold(createObjections('test'), [
      [objected, PORTAL],
      [upheld, CONSOLE],
    ])
    const answerFirst = fold(createObjections('test'), [
      [upheld, CONSOLE],
      [objected, PORTAL],
    ])
    expect(answerFirst).toEqual(inOrder)
  })

  it('are put by the portal and reviewed by the console, nobody else', () => {
    expect(fold(createObjections('test'), [[objected, CONSOLE]])).toEqual([])
    expect(
      fold(createObjections('test'), [
        [objected, PORTAL],
        [upheld, PORTAL],
      ]),
    ).toMatchObject([{ finding: null }])
    expect(fold(createObjections('other'), [[objected, PORTAL]])).toEqual([])
  })
})

describe('the register', () => {
  const loadedWith = (data: Partial<SuggesterLoaded>) =>
    SuggesterLoaded.create({ id: objectionId, data: { ...SuggesterLoaded.sample, ...data }, circumstances })
  const learnt = {
    from: 'c'.repeat(64),
    messages: 8034,
    folds: 5,
    accuracy: 0.923,
    accuracyDeviation: 0.004,
    macroF1: 0.921,
    macroF1Deviation: 0.004,
  }
  const dispatchedTo = (unitId: string) => {
    const data = { ...CaseDispatched.sample, unitId }
    return CaseDispatched.create({ id: objectionId, matterId, data, circumstances })
  }

  it('keeps what was loaded, and counts how often people decided as suggested', () => {
    const told = [
      [loadedWith({}), CONSOLE],
      [dispatchedTo('chengguan'), CONSOLE],
      [dispatchedTo('shuiwu'), CONSOLE],
      [loadedWith({ version: 'learnt-c', modelHash: 'd'.repeat(64), learnt }), CONSOLE],
    ] as const
    expect(fold(createRegister('test'), told)).toMatchObject([
      { version: 'lexicon-1', lexicon_hash: 'a'.repeat(64), model_hash: null, suggested: 2, followed: 1 },
      { version: 'learnt-c', model_hash: 'd'.repeat(64), accuracy: 0.923, messages: 8034, suggested: 0 },
    ])
  })

  it('leaves out history, dispatches without a suggestion, and what other apps say', () => {
    const { suggested: _, ...alone } = CaseDispatched.sample
    const historical = testCircumstances({ historical: true })
    const past = CaseDispatched.create({
      id: objectionId,
      matterId,
      data: CaseDispatched.sample,
      circumstances: historical,
    })
    const bare = CaseDispatched.create({ id: objectionId, matterId, data: alone, circumstances })
    const told = [
      [past, CONSOLE],
      [bare, CONSOLE],
      [loadedWith({}), PORTAL],
    ] as const
    expect(fold(createRegister('test'), told)).toEqual([])
  })
})
