import { describe, expect, it } from 'vitest'
import { gradeOf } from './confidence.ts'

describe('how sure a machine is', () => {
  it.each([
    [0.94, 'high'],
    [0.9, 'high'],
    [0.89, 'fair'],
    [0.75, 'fair'],
    [0.6, 'low'],
  ])('%f is %s', (confidence, grade) => {
    expect(gradeOf(confidence)).toBe(grade)
  })
})
