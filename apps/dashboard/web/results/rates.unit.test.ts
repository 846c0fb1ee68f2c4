import { HOUR_CLASSES, wilson, type ResultLine } from '@yiwang/oversight/contracts'
import { expect, it } from 'vitest'
import { findRate, tellApart } from './rates.ts'

const classes = [...HOUR_CLASSES.map(() => 0), 0]
const line: ResultLine = {
  value: '',
  received: 30,
  answered: 20,
  reached: 9,
  unreached: 3,
  kept: 4,
  missed: 1,
  solved: 8,
  partly: 2,
  unsolved: 2,
  silent: 5,
  waiting: 3,
  byPhone: 4,
  inVain: 1,
  reopened: 1,
  acted: classes,
  replied: classes,
}

it('divides as the field does', () => {
  expect(findRate('responded', line)).toMatchObject({ hits: 9, sample: 12, isSmall: false })
  expect(findRate('kept', line)).toMatchObject({ hits: 4, sample: 5, isSmall: true })
  expect(findRate('solved', line)).toMatchObject({ hits: 8, sample: 12, asked: 20 })
})

it('counts three to five as satisfied, and nobody who has not rated', () => {
  const rated = { ...line, ratings: { rated: 12, unrated: 8, scores: [1, 2, 3, 3, 3] } }
  expect(findRate('satisfied', rated)).toMatchObject({ hits: 9, sample: 12, asked: 20, isSmall: false })
  expect(findRate('satisfied', { ...line, ratings: { rated: 2, unrated: 1 } })).toMatchObject({
    sample: 2,
    isSmall: true,
  })
  expect(findRate('satisfied', line)).toBeUndefined()
})

it('calls lines different only where chance would not do it', () => {
  const rate = (hits: number, sample: number) => ({ hits, sample, ...wilson(hits, sample), isSmall: sample < 10 })
  const whole = rate(80, 100)
  expect(tellApart(whole, [rate(1, 2)])).toMatchObject({ words: 'none', large: 0 })
  expect(tellApart(whole, [rate(16, 20), rate(5, 20)])).toMatchObject({ words: 'alike', apart: 1, byChance: 1 })
  expect(tellApart(whole, [rate(4, 20), rate(5, 20)])).toMatchObject({ words: 'some', apart: 2, whole: '80%' })
})
