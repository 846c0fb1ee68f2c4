import { describe, expect, it } from 'vitest'
import { tooMany } from './too-many.ts'

describe('what is too long', () => {
  it.each([
    ['', 3, 0],
    ['路灯坏', 3, 0],
    ['路灯坏了', 3, 1],
    [' 路灯坏 \n', 3, 0],
    ['𠮷𠮷𠮷', 3, 0],
    ['𠮷𠮷𠮷𠮷', 3, 1],
    ['路'.repeat(5_012), 5_000, 12],
  ])('%j at most %i: %i too many', (typed, max, over) => {
    expect(tooMany(typed, max)).toBe(over)
  })
})
