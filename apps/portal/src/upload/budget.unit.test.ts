import { expect, test } from 'vitest'
import { createBudget } from './budget.ts'

test('is one amount for everybody, given back when a request ends', () => {
  const budget = createBudget(10)
  const [first, second] = [budget.open(), budget.open()]
  expect(first.take(6)).toBe(true)
  expect(second.take(6)).toBe(false)
  expect(second.take(4)).toBe(true)
  first.give(2)
  expect(second.take(2)).toBe(true)
  first.close()
  expect(first.take(1)).toBe(false)
  expect(second.take(4)).toBe(true)
  expect(second.take(1)).toBe(false)
  second.close()
  first.close()
  const third = budget.open()
  expect([third.take(10), third.take(1)]).toEqual([true, false])
})
