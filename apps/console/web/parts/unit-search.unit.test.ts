import { expect, it } from 'vitest'
import { nearestFirst } from './unit-search.ts'

const found = (names: readonly string[], searchValue: string): string[] =>
  names
    .map((label) => ({ label }))
    .toSorted((a, b) => nearestFirst(a, b, { searchValue }))
    .map(({ label }) => label)

it('puts the name somebody means before one that happens to hold the same characters', () => {
  const names = ['青禾县人民政府办公室', '桥东街道民政所', '青禾县民政局']
  const expected = ['青禾县民政局', '桥东街道民政所', '青禾县人民政府办公室']
  expect(found(names, '民政')).toEqual(expected)
  expect(found(names, ' 民政局')).toEqual(expected)
})

it('puts the shorter of two names first', () => {
  expect(found(['水务局河道管理所', '水务局'], '水务')).toEqual(['水务局', '水务局河道管理所'])
})
