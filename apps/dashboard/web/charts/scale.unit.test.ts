import { expect, it } from 'vitest'
import { classEnds, classOf, numberText, percentText, roundUp } from './scale.ts'

it('prints numbers as people say them', () => {
  expect([numberText(3), numberText(2.5), numberText(123_456), percentText(0.666)]).toEqual([
    '3',
    '2.5',
    '123,456',
    '67%',
  ])
})

it('ends an axis at a round number', () => {
  expect([0, 5, 7, 9, 11, 21, 99, 101].map(roundUp)).toEqual([4, 6, 8, 10, 12, 24, 100, 120])
})

it('makes classes every number falls in', () => {
  expect(classEnds([])).toEqual([1])
  expect(classEnds([0, 3])).toEqual([1, 2, 3])
  const ends = classEnds([1, 12, 40])
  expect(ends).toEqual([8, 16, 24, 32, 40])
  expect([0, 1, 8, 9, 40].map((value) => classOf(value, ends))).toEqual([0, 1, 1, 2, 5])
})
