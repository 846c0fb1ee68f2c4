import { expect, it } from 'vitest'
import { healthLine } from './health.ts'

it('tells the health of a code base in one line', () => {
  const sizes = [
    { path: 'a.ts', lines: 10 },
    { path: 'b.ts', lines: 40 },
    { path: 'c.ts', lines: 350 },
    { path: 'a.unit.test.ts', lines: 100 },
  ]
  expect(healthLine(sizes, ['zod', '@yiwang/kernel', 'pg', 'zod'])).toBe(
    'health files=4 median=40 p90=350 over300=25.0% tests/source=0.25 dependencies=2',
  )
})

it('has something to say of nothing', () => {
  expect(healthLine([], [])).toBe('health files=0 median=0 p90=0 over300=0.0% tests/source=0.00 dependencies=0')
})
