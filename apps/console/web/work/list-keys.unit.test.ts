import { expect, it } from 'vitest'
import { moveOf } from './list-keys.ts'

it('walks with j and k, stays within the list, opens with Enter and finds with /', () => {
  expect(moveOf('j', { selected: -1, count: 2 })).toEqual({ kind: 'select', index: 0 })
  expect(moveOf('j', { selected: 1, count: 2 })).toEqual({ kind: 'select', index: 1 })
  expect(moveOf('k', { selected: 1, count: 2 })).toEqual({ kind: 'select', index: 0 })
  expect(moveOf('k', { selected: -1, count: 2 })).toEqual({ kind: 'select', index: 0 })
  expect(moveOf('Enter', { selected: 1, count: 2 })).toEqual({ kind: 'open' })
  expect(moveOf('Enter', { selected: -1, count: 2 })).toBeUndefined()
  expect(moveOf('j', { selected: -1, count: 0 })).toBeUndefined()
  expect(moveOf('/', { selected: -1, count: 0 })).toEqual({ kind: 'find' })
  expect(moveOf('x', { selected: 0, count: 2 })).toBeUndefined()
})
