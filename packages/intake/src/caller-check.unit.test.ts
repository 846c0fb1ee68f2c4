import { testCircumstances } from '@yiwang/kernel/testing'
import type { RecordedEvent } from '@yiwang/kernel'
import { describe, expect, it } from 'vitest'
import { callerCheck } from './caller-check-aggregate.ts'
import { CallerChecked, type CallerCheck } from './events.ts'
import { findStandingCheck } from './node/standing-check.ts'

const { by, matterId } = CallerChecked.sample
const NOON = new Date('2026-11-23T04:00:00.000Z')
const before = (minutes: number): Date => new Date(NOON.getTime() - minutes * 60_000)

interface Past {
  readonly at: Date
  readonly check?: CallerCheck
  readonly isMatched?: boolean
  readonly by?: typeof by
}

const event = ({ at, ...said }: Past) =>
  ({
    type: CallerChecked.type,
    data: { ...CallerChecked.sample, ...said },
    recordedAt: at.toISOString(),
  }) as unknown as RecordedEvent

const decided = (past: readonly Past[], check: CallerCheck, isMatched = true) =>
  callerCheck
    .decide(
      { type: 'CheckCaller', data: { matterId, check, isMatched, by }, circumstances: testCircumstances() },
      past.map(event).reduce(callerCheck.evolve, callerCheck.initialState),
      { now: NOON, nextId: () => '019a5b0c-0000-7000-8000-0000000000e1' },
    )
    .map(({ data }) => data)

const wrong = (minutes: number): Past => ({ at: before(minutes), isMatched: false })

describe('a check of a caller', () => {
  it('is recorded whether it fits or not, with the kind of question and no answer', () => {
    expect(decided([], 'day')).toEqual([{ matterId, check: 'day', isMatched: true, by }])
    expect(decided([wrong(5), wrong(4)], 'place', false)).toEqual([{ matterId, check: 'place', isMatched: false, by }])
  })

  it('is refused after three wrong answers within a day, right or wrong', () => {
    const often = [wrong(23 * 60), wrong(10), wrong(5)]
    expect(() => decided(often, 'place')).toThrow('checks_failed_often')
    expect(() => decided(often, 'day', false)).toThrow('checks_failed_often')
    expect(decided([wrong(24 * 60), wrong(10), wrong(5)], 'place')).toHaveLength(1)
    expect(decided([{ at: before(1) }, wrong(10), wrong(5)], 'place')).toHaveLength(1)
  })

  it('by the papers themselves is always good', () => {
    expect(decided([wrong(3), wrong(2), wrong(1)], 'paper')).toHaveLength(1)
  })
})

describe('a check that stands', () => {
  const stands = async (past: readonly Past[], who = by) => {
    const ledger = {
      origin: 'qinghe/console',
      clock: { now: () => NOON },
      load: (streamId: string) =>
        Promise.resolve(streamId === `console/caller-check/${matterId}` ? past.map(event) : []),
    }
    return (await findStandingCheck({ ledger, by: who }, matterId))?.check
  }

  it('is the last one of this worker that fitted, within the hour', async () => {
    expect(
      await stands([
        { at: before(50), check: 'day' },
        { at: before(20), check: 'place' },
      ]),
    ).toBe('place')
    expect(await stands([{ at: before(59), check: 'day' }, wrong(1)])).toBe('day')
    expect(await stands([{ at: before(60), check: 'day' }])).toBeUndefined()
    expect(await stands([wrong(1)])).toBeUndefined()
    expect(await stands([])).toBeUndefined()
  })

  it('is not a colleague’s', async () => {
    const past = [{ at: before(1) }]
    expect(await stands(past, { ...by, name: '李梅' })).toBeUndefined()
    expect(await stands(past, { ...by, post: '综合窗口' })).toBeUndefined()
    expect(await stands(past, { ...by, unit: '青禾县便民服务中心' })).toBeUndefined()
  })
})
