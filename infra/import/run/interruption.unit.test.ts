import { LedgerError } from '@yiwang/ledger'
import { expect, it } from 'vitest'
import { OperatorError } from '../../local/operator-error.ts'
import { explainInterruption } from './interruption.ts'

it.each([
  new LedgerError('append_failed'),
  Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('terminating connection'), { code: '57P01' }),
  new Error('Connection terminated unexpectedly'),
])('says of an outage how to go on: %s', (error) => {
  expect(explainInterruption(error)).toBeInstanceOf(OperatorError)
})

it('leaves a defect as it is', () => {
  const defect = new TypeError('x is undefined')
  expect(explainInterruption(defect)).toBe(defect)
})
