import type { OwnFeedback } from '@yiwang/feedback/contracts'
import { describe, expect, it } from 'vitest'
import { notSolvedRound } from './standing.ts'

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

describe('of which reply a caller may say that it did not solve it', () => {
  it.each<[string, OwnFeedback, number | null]>([
    ['the last one, while nothing was said of it', replied, 1],
    ['none before a reply', { ...replied, rounds: 0, canConfirm: false }, null],
    ['none once withdrawn', { ...replied, isWithdrawn: true }, null],
    ['none when they said so already', said('not', '2026-11-25T08:00:00Z'), null],
    ['the one they called solved lately', said('solved', '2026-11-25T08:00:00Z'), 1],
    ['none they called solved long ago', said('solved', '2026-09-25T08:00:00Z'), null],
    ['none they called solved in a call-back', said('solved', '2026-11-25T08:00:00Z', 'call-back'), null],
  ])('%s', (_, own, round) => {
    expect(notSolvedRound(own, now)).toBe(round)
  })
})
