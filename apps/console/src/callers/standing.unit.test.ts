import type { OwnFeedback } from '@yiwang/feedback/contracts'
import { describe, expect, it } from 'vitest'
import { canSay } from './standing.ts'

const now = new Date('2026-11-26T08:00:00Z')
const replied: OwnFeedback = {
  matterId: '019a5b0c-0000-7000-8000-000000000001',
  rounds: 1,
  isWithdrawn: false,
  canConfirm: true,
  canRate: true,
  result: null,
  confirmedAt: null,
  confirmedRound: 0,
  confirmedBy: null,
  score: null,
  ratedAt: null,
  ratedVia: null,
}
const said = (result: 'solved' | 'not', at: string, by: 'person' | 'call-back' = 'person'): OwnFeedback => ({
  ...replied,
  canConfirm: false,
  result,
  confirmedAt: new Date(at),
  confirmedRound: 1,
  confirmedBy: by,
})

const all = { round: 1, results: ['solved', 'partly', 'not'] }
const not = { round: 1, results: ['not'] }

describe('what a caller may have said of the last reply', () => {
  it.each<[string, OwnFeedback, object | null]>([
    ['anything, while nothing was said of it', replied, all],
    ['nothing before a reply', { ...replied, rounds: 0, canConfirm: false }, null],
    ['nothing once withdrawn', { ...replied, isWithdrawn: true }, null],
    ['nothing when they said so already', said('not', '2026-11-25T08:00:00Z'), null],
    ['that what they called solved lately was not', said('solved', '2026-11-25T08:00:00Z'), not],
    ['nothing when they called it solved long ago', said('solved', '2026-09-25T08:00:00Z'), null],
    ['the same when they called it solved in a call-back', said('solved', '2026-11-25T08:00:00Z', 'call-back'), not],
    ['nothing when that call-back was long ago', said('solved', '2026-09-25T08:00:00Z', 'call-back'), null],
  ])('%s', (_, own, may) => {
    expect(canSay(own, { now, isOwnMatter: false, isKnown: true })).toEqual(may)
  })

  it('is not "solved" at the desk of the unit that handled it', () => {
    expect(canSay(replied, { now, isOwnMatter: true, isKnown: true })).toEqual(not)
  })

  it('is not "solved" for whoever showed no more than the number', () => {
    expect(canSay(replied, { now, isOwnMatter: false, isKnown: false })).toEqual(not)
  })
})
