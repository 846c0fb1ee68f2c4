import { expect, it } from 'vitest'
import { linesOf } from './lines-of.ts'

it('names each matter once, where it stood first', () => {
  const pages = [{ items: [{ matterId: 'b' }, { matterId: 'a' }] }, { items: [{ matterId: 'b' }, { matterId: 'c' }] }]
  expect(linesOf(pages).map(({ matterId }) => matterId)).toEqual(['b', 'a', 'c'])
  expect(linesOf([])).toEqual([])
})
