import type { RecordedEvent } from '@yiwang/kernel'
import { expect, it } from 'vitest'
import { advanceProgress, isNew } from './checkpoints.ts'

const event = (origin: string, seq: number, position: number): RecordedEvent =>
  ({ origin, lane: 'open', seq, position }) as RecordedEvent

it('takes an event once per chain, wherever a rebuilt replica has put it', () => {
  const progress = { seqs: new Map([['demo/portal|open', 5]]), cursor: 10 }
  expect(isNew(progress, event('demo/portal', 5, 11))).toBe(false)
  expect(isNew(progress, event('demo/portal', 6, 12))).toBe(true)
  expect(isNew(progress, event('demo/portal', 6, 9))).toBe(false)
  expect(isNew(progress, event('demo/console', 1, 13))).toBe(true)
})

it('moves on per chain, and says what moved', () => {
  const progress = { seqs: new Map([['demo/portal|open', 5]]), cursor: 10 }
  const events = [event('demo/portal', 6, 11), event('demo/console', 1, 12), event('demo/portal', 7, 13)]
  const moved = advanceProgress(progress, { events, upTo: 20 })
  expect(moved).toEqual(new Map(Object.entries({ 'demo/portal|open': 7, 'demo/console|open': 1 })))
  expect(progress.cursor).toBe(20)
  expect(advanceProgress(progress, { events: [], upTo: 15 })).toEqual(new Map())
  expect(progress.cursor).toBe(20)
})
