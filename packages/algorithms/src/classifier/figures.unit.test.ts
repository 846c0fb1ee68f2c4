import { describe, expect, it } from 'vitest'
import { byBayes, byMajority } from './baselines.ts'
import { findTemperature, probabilities } from './calibration.ts'
import { crossValidate, qualityOf } from './cross-validate.ts'
import { accuracyOf, deviationOf, f1Of, macroF1Of } from './figures.ts'
import { gramsOf } from './grams.ts'

const answers = [
  { said: 'a', right: 'a' },
  { said: 'a', right: 'b' },
  { said: 'b', right: 'b' },
  { said: 'b', right: 'b' },
]

describe('figures', () => {
  it('count right answers', () => {
    expect(accuracyOf(answers)).toBe(0.75)
  })

  it('weigh each class alike, however small', () => {
    expect(f1Of(answers, 'a')).toBeCloseTo(2 / 3)
    expect(f1Of(answers, 'b')).toBeCloseTo(0.8)
    expect(macroF1Of(answers)).toBeCloseTo((2 / 3 + 0.8) / 2)
  })

  it('give the deviation of a sample', () => {
    expect(deviationOf([1, 2, 3])).toBe(1)
    expect(deviationOf([1])).toBe(0)
  })
})

describe('cross-validation', () => {
  const items = Array.from({ length: 10 }, (_, index) => ({ fold: index % 5, label: index < 6 ? 'a' : 'b', index }))

  it('never shows a method what it is asked', () => {
    const results = [
      ...crossValidate(items, (learning) => (asked) => (learning.includes(asked) ? 'seen' : asked.label)),
    ]
    expect(results.map(({ answers: said }) => said.length)).toEqual([2, 2, 2, 2, 2])
    expect(qualityOf(results)).toEqual({
      folds: 5,
      accuracy: 1,
      accuracyDeviation: 0,
      macroF1: 1,
      macroF1Deviation: 0,
    })
  })

  it('leaves out parts nothing falls into', () => {
    expect([...crossValidate(items.slice(0, 2), byMajority)]).toHaveLength(2)
  })
})

describe('baselines', () => {
  const item = (text: string, label: string) => ({ whole: gramsOf([text]), label })
  const learning = [item('路灯', 'a'), item('灯杆', 'a'), item('停水', 'b')]

  it('answer the most frequent class', () => {
    expect(byMajority(learning)(item('停水', 'b'))).toBe('a')
  })

  it('answer by Bayes', () => {
    expect(byBayes(learning)(item('水', 'b'))).toBe('b')
  })
})

describe('temperature', () => {
  it('makes probabilities that add up to one', () => {
    const chances = probabilities([1, 0, -1], 0.5)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(chances[0]).toBeGreaterThan(chances[1] ?? 1)
  })

  it('is low where distances tell right from wrong, high where they do not', () => {
    const sure = Array.from({ length: 20 }, () => ({ distances: [1, -1], right: 0 }))
    const unsure = Array.from({ length: 20 }, (_, index) => ({ distances: [1, -1], right: index % 2 }))
    expect(findTemperature(sure)).toBeLessThan(0.1)
    expect(findTemperature(unsure)).toBeGreaterThan(1)
  })
})
