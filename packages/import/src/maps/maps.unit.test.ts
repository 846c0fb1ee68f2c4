import { expect, it } from 'vitest'
import { BUILT_IN_MAPS, getBuiltInMap, readMap } from './built-in.ts'
import { importMapSchema } from './map.ts'

it('are well-formed, each under a name of its own, and come back from a file', () => {
  expect(new Set(BUILT_IN_MAPS.map(({ name }) => name)).size).toBe(BUILT_IN_MAPS.length)
  for (const map of BUILT_IN_MAPS) {
    expect(importMapSchema.parse(map)).toEqual(map)
    expect(readMap(JSON.stringify(map))).toEqual(getBuiltInMap(map.name))
  }
})

it.each([
  ['{', 'map_invalid: JSON'],
  ['{"kind":"stars"}', 'map_invalid'],
  [JSON.stringify({ ...getBuiltInMap('organisation-tree'), columns: { id: 'id' } }), 'map_invalid: columns.name'],
])('are refused naming what is wrong: %s', (text, error) => {
  expect(() => readMap(text)).toThrow(error)
})

it('names those there are when asked for another', () => {
  expect(() => getBuiltInMap('nothing')).toThrow(/map_unknown: tipdm-replies .*items-with-limits/)
})
