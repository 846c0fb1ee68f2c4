import { expect, it } from 'vitest'
import { errorCode } from '../error-code.ts'
import { LedgerError } from '../errors.ts'
import { isTransient } from './transaction.ts'

const coded = (code: string): Error => Object.assign(new Error('x'), { code })

it.each(['57P01', '08006', '40P01', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('tries again after %s', (code) => {
  expect(isTransient(coded(code))).toBe(true)
})

it.each(['23505', '22P02', '42501', '42P01'])('does not try again after %s', (code) => {
  expect(isTransient(coded(code))).toBe(false)
})

it('knows the errors of the driver that carry no code', () => {
  expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isTransient(new Error('timeout exceeded when trying to connect'))).toBe(true)
  expect(isTransient(new Error('a defect'))).toBe(false)
  expect(isTransient('text')).toBe(false)
  expect(isTransient(new LedgerError('gap'))).toBe(false)
})

it('names errors by code or class, never by their words', () => {
  expect(errorCode(coded('23505'))).toBe('23505')
  expect(errorCode(new LedgerError('gap'))).toBe('gap')
  expect(errorCode(new TypeError('secret'))).toBe('TypeError')
  expect(errorCode('secret')).toBe('unknown')
})
