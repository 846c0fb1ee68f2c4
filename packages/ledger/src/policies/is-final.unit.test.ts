import { DomainError, KernelError } from '@yiwang/kernel'
import { expect, it } from 'vitest'
import { LedgerError } from '../errors.ts'
import { isFinal } from './is-final.ts'

it.each([
  new DomainError('case_closed'),
  new KernelError('event_data_invalid'),
  new LedgerError('text_invalid'),
  Object.assign(new Error('invalid byte sequence'), { code: '22021' }),
])('takes %s for an answer', (error) => {
  expect(isFinal(error)).toBe(true)
})

it.each([
  new LedgerError('version_conflict'),
  new LedgerError('ledger_unavailable'),
  new LedgerError('timer_aggregate_unknown'),
  new TypeError('a defect'),
  Object.assign(new Error('terminating connection'), { code: '57P01' }),
])('tries again after %s', (error) => {
  expect(isFinal(error)).toBe(false)
})
