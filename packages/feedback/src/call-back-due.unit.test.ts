import { expect, it } from 'vitest'
import { callBackDue, nextAttemptDue } from './call-back-due.ts'

it('gives those with a page of their own some days, and calls everybody else at once', () => {
  const repliedAt = '2026-11-23T02:00:00.000Z'
  expect(callBackDue(repliedAt, 'portal')).toBe('2026-11-28T15:59:59.000Z')
  expect(callBackDue(repliedAt, 'window')).toBe(repliedAt)
  expect(callBackDue(repliedAt, 'hotline')).toBe(repliedAt)
})

it('calls again hours later, not minutes', () => {
  expect(nextAttemptDue('2026-11-23T02:00:00.000Z')).toBe('2026-11-23T06:00:00.000Z')
})
