import { expect, it } from 'vitest'
import { BUILT_IN_MAPS, getBuiltInMap } from './built-in.ts'
import { importMapSchema } from './map.ts'
import { readMap } from './read-map.ts'
import { organisationTree } from './registers.ts'

it('are well-formed, each under a name of its own, and come back from a file', () => {
  expect(new Set(BUILT_IN_MAPS.map(({ name }) => name)).size).toBe(BUILT_IN_MAPS.length)
  for (const map of BUILT_IN_MAPS) {
    expect(importMapSchema.parse(map)).toEqual(map)
    expect(readMap(JSON.stringify(map))).toEqual(getBuiltInMap(map.name))
  }
})

const tree = organisationTree

it.each([
  ['{', 'map_not_json'],
  ['"hello"', 'map_not_json'],
  ['[]', 'map_not_json'],
  ['{"kind":"stars"}', 'map_kind_unknown'],
  ['{}', 'map_kind_unknown'],
  [JSON.stringify({ ...tree, columns: { id: 'id' } }), 'map_field_missing: columns.name（名称）'],
  [
    '{"name":"x","source":"x","kind":"history","columns":{"subject":"没有这列"}}',
    'map_field_missing: columns.narrative（内容）、columns.submittedAt（提出时间）',
  ],
  [JSON.stringify({ ...tree, name: 'x' }), 'map_name_invalid: name'],
  [JSON.stringify({ ...tree, constants: { ...tree.constants, phone: 'x' } }), 'map_field_invalid: constants.phone'],
])('are refused naming what is wrong: %s', (text, error) => {
  expect(() => readMap(text)).toThrow(error)
})

it('names those there are when asked for another', () => {
  expect(() => getBuiltInMap('nothing')).toThrow(/map_unknown: tipdm-replies .*items-with-limits/)
})
