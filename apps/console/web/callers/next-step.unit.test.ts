import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step.ts'

const handling = {
  state: 'handling' as const,
  deadlinePassedAt: null,
  questionEventId: null,
  historical: false,
  outcome: null,
}

describe('what a caller is told comes next', () => {
  it.each([
    ['in hand', handling, 'callers.next.handling'],
    ['late', { ...handling, deadlinePassedAt: '2026-11-20T00:00:00Z' }, 'callers.next.late'],
    ['waiting for the person', { ...handling, questionEventId: 'q' }, 'callers.next.asked'],
    ['replied late', { ...handling, state: 'replied' as const, deadlinePassedAt: 'x' }, 'callers.next.replied'],
    ['closed', { ...handling, state: 'closed' as const, outcome: 'solved' as const }, 'case.outcomes.solved'],
    ['of old', { ...handling, historical: true }, 'callers.next.historical'],
  ])('%s', (_, stands, key) => {
    expect(nextStep(stands)).toBe(key)
  })
})
