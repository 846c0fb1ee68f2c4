import type { Operations } from '@yiwang/oversight/contracts'
import { expect, it } from 'vitest'
import { troublesOf } from './troubles.ts'

const at = '2026-11-23T06:00:00.000Z'
const well: Operations = {
  at,
  position: 100,
  line: { isUp: true, held: 0, gaps: 0, barred: [], oldestUnreturnedMs: 40 },
  replicas: [{ origin: 'demo/portal', lane: 'open', kept: 9, announced: 9, heardAt: '2026-11-23T05:59:58.000Z' }],
  projections: [{ name: 'oversight_matters', behind: 0 }],
  parked: [],
  quarantined: [],
  unmarked: 0,
}

const wordsOf = (changes: Partial<Operations>): string[] =>
  troublesOf({ ...well, ...changes }).map(({ words }) => words)

it('says nothing when all is well', () => {
  expect(wordsOf({})).toEqual([])
})

it('names each thing to look at', () => {
  const [replica] = well.replicas
  if (replica === undefined || well.line === undefined) throw new Error('one replica, one line')
  expect(wordsOf({ line: undefined })).toEqual(['lineElsewhere'])
  expect(
    wordsOf({ line: { ...well.line, isUp: false, gaps: 1, barred: ['demo/x|open'], oldestUnreturnedMs: 11_000 } }),
  ).toEqual(['lineDown', 'barred', 'gaps', 'unreturned'])
  expect(wordsOf({ replicas: [{ ...replica, kept: 5, heardAt: '2026-11-23T05:58:00.000Z' }] })).toEqual([
    'behind',
    'silent',
  ])
  expect(wordsOf({ replicas: [{ origin: 'demo/portal', lane: 'open', kept: 5 }] })).toEqual([])
  expect(wordsOf({ projections: [{ name: 'x', behind: 3, failed: { position: 7, code: 'y' } }] })).toEqual(['failed'])
  expect(wordsOf({ parked: [{ name: 'x', code: 'y', count: 2, since: at }] })).toEqual(['parked'])
  expect(wordsOf({ quarantined: [{ reason: 'fork', messages: 1, times: 3, lastAt: at }], unmarked: 2 })).toEqual([
    'quarantined',
    'unmarked',
  ])
})
