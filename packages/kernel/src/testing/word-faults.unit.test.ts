import { expect, it } from 'vitest'
import { wordFaults } from './word-faults.ts'

const chinese = { a: '共 {{count}} 件', b: { c: '{{name}}，好' }, language: 'English' }

it('finds nothing wrong with the same words', () => {
  const english = {
    a: '{{count}} matters',
    a_one: 'one matter',
    b: { c: 'Good, {{name}}' },
    language: '中文',
  }
  expect(wordFaults(chinese, english)).toEqual([])
})

it('finds what is missing, too many, empty, Chinese or has other placeholders', () => {
  expect(wordFaults(chinese, { a: '{{number}} matters', b: { c: ' ' }, extra: 'x', language: '英文' })).toEqual([
    'a: {{number}} instead of {{count}}',
    'b.c: empty',
    'extra: not in Chinese',
    'language: still Chinese',
  ])
  const plural = { a: '{{count}} matters', b: { c: '{{name}}' }, language: '中文' }
  expect(wordFaults(chinese, plural)).toEqual(['a: no form for one'])
  expect(wordFaults(chinese, {})).toEqual(['a: missing', 'b.c: missing', 'language: missing'])
})
