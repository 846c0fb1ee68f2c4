import { expect, it } from 'vitest'
import { withdrawalOf } from './withdrawal.ts'

const here = { origin: 'demo/portal', withdrawnAt: null }
const taken = { ...here, withdrawnAt: new Date('2026-11-23T02:00:00Z') }
const withdrawal = (stored: typeof here | typeof taken, matterCase?: Parameters<typeof withdrawalOf>[1]) =>
  withdrawalOf(stored, matterCase, 'demo/portal')

it('is possible until the case is closed, for what came in here', () => {
  expect(withdrawal(here)).toBe('possible')
  expect(withdrawal(here, { state: 'replied', outcome: null })).toBe('possible')
  expect(withdrawal(here, { state: 'closed', outcome: 'solved' })).toBe('none')
  expect(withdrawal({ ...here, origin: 'demo/console' })).toBe('none')
})

it('is done at once, before the console has heard of it; an earlier ending stands', () => {
  expect(withdrawal(taken, { state: 'handling', outcome: null })).toBe('done')
  expect(withdrawal(taken, { state: 'closed', outcome: 'withdrawn' })).toBe('done')
  expect(withdrawal(taken, { state: 'closed', outcome: 'unconfirmed' })).toBe('none')
})
