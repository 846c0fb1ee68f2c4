import type { Limit } from '@yiwang/kernel'
import type { CataloguedItem } from '@yiwang/services/contracts'
import type { CheckedFile } from '../history/check-row.ts'
import type { ItemsMap } from '../maps/map.ts'
import { refusing, type RowChecker } from '../rows/checked.ts'
import { createKeySet } from '../rows/key-set.ts'
import { Refusal } from '../rows/refusal.ts'
import { createWordReader, wanted, type Words } from '../rows/words.ts'
import { readLimit } from './limit-words.ts'

type ItemWords = Words<keyof ItemsMap['columns']>

const LONGEST = { code: 100, name: 200, text: 2_000, material: 500 }
const MATERIALS_MAX = 100

/** `["自然人","企业法人"]` as such catalogues export lists, or names with commas between. */
function listOf(text: string): string[] {
  if (!text.startsWith('[')) return text.split(/[,，;；、\n]/).map((part) => part.trim())
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.map(String).map((part) => part.trim()) : [text]
  } catch {
    throw new Refusal('list_unreadable')
  }
}

const namesIn = (text: string | undefined): string[] =>
  listOf(text ?? '').filter((name) => name !== '' && name !== '无')

function limitOf(text: string | undefined, { constants }: ItemsMap): Limit | undefined {
  const limit = readLimit(text ?? '', { basis: constants.basis, effectiveFrom: constants.effectiveFrom })
  if (limit === 'unreadable') throw new Refusal('limit_unreadable')
  return limit
}

function optional<Key extends string>(key: Key, text: string | undefined): Partial<Record<Key, string>> {
  if (text === undefined || text === '' || text === '无') return {}
  if (text.length > LONGEST.text) throw new Refusal('text_too_long')
  return { [key]: text } as Partial<Record<Key, string>>
}

function limitsOf(words: ItemWords, map: ItemsMap): Pick<CataloguedItem, 'limit' | 'promised'> {
  const limit = limitOf(words.legalLimit, map)
  const promised = limitOf(words.promisedLimit, map)
  return { ...(limit === undefined ? {} : { limit }), ...(promised === undefined ? {} : { promised }) }
}

function materialsOf(text: string | undefined): string[] {
  const materials = namesIn(text)
  const isTooMuch = materials.length > MATERIALS_MAX || materials.some((name) => name.length > LONGEST.material)
  if (isTooMuch) throw new Refusal('text_too_long')
  return materials
}

/** Checks rows of a catalogue of items; whatever the source leaves open stays open. */
export function createItemChecker({ map, heading }: CheckedFile<ItemsMap>): RowChecker<CataloguedItem> {
  const wordsOf = createWordReader(map.columns, heading)
  const codes = createKeySet()
  return refusing((row) => {
    const words = wordsOf(row)
    const code = wanted(words, 'code', 'key_missing')
    const name = wanted(words, 'name', 'name_missing')
    const unitName = wanted(words, 'unitName', 'unit_missing')
    if (code.length > LONGEST.code || name.length > LONGEST.name) throw new Refusal('text_too_long')
    const entry = {
      source: map.source,
      code,
      name,
      unitName,
      audience: namesIn(words.audience),
      materials: materialsOf(words.materials),
      ...limitsOf(words, map),
      ...optional('itemKind', words.itemKind),
      ...optional('place', words.place),
      ...optional('phone', words.phone),
      ...optional('conditions', words.conditions),
      ...optional('link', words.link),
    }
    if (!codes.add(code)) throw new Refusal('key_repeated')
    return entry
  })
}
