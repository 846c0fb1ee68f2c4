import { expect, it } from 'vitest'
import { createKeySet } from './key-set.ts'

it('knows every key it has seen, and no other, over a doubling', () => {
  const keys = createKeySet()
  const count = 45_000
  const known = Array.from({ length: count }, (_, index) => keys.add(`k${index}`))
  expect(known.every(Boolean)).toBe(true)
  for (let index = 0; index < count; index += 997) expect(keys.add(`k${index}`)).toBe(false)
  expect(keys.add(`k${count}`)).toBe(true)
})
