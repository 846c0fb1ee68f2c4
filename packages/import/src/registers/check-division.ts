import { readDivisionCode, type DivisionRegistered } from '@yiwang/organisation/contracts'
import type { CheckedFile } from '../history/check-row.ts'
import type { DivisionsMap } from '../maps/map.ts'
import { refusing, type RowChecker } from '../rows/checked.ts'
import { createKeySet } from '../rows/key-set.ts'
import { Refusal } from '../rows/refusal.ts'
import { createWordReader, wanted, type Words } from '../rows/words.ts'

type DivisionWords = Words<keyof DivisionsMap['columns']>

/** `2026-01-01` or `2026/1/1`; undefined for what is no day. */
function readDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined
}

function dayOf({ validFrom = '' }: DivisionWords, { constants }: DivisionsMap): string {
  const day = validFrom === '' ? constants.validFrom : readDay(validFrom)
  if (day === undefined) throw new Refusal('day_invalid')
  return day
}

/** What the file says of the parent goes before what the code says. */
function parentOf({ parentCode: stated = '' }: DivisionWords, told: string | undefined): { parentCode?: string } {
  if (stated !== '' && readDivisionCode(stated) === undefined) throw new Refusal('parent_invalid')
  const parentCode = stated === '' ? told : stated
  return parentCode === undefined ? {} : { parentCode }
}

/** Checks rows of a register of divisions; a code may occur once in a file. */
export function createDivisionChecker({ map, heading }: CheckedFile<DivisionsMap>): RowChecker<DivisionRegistered> {
  const wordsOf = createWordReader(map.columns, heading)
  const codes = createKeySet()
  return refusing((row) => {
    const words = wordsOf(row)
    const code = wanted(words, 'code', 'key_missing')
    const name = wanted(words, 'name', 'name_missing')
    const read = readDivisionCode(code)
    if (read === undefined) throw new Refusal('division_code_invalid')
    const data = { code, name, level: read.level, validFrom: dayOf(words, map), ...parentOf(words, read.parentCode) }
    if (!codes.add(code)) throw new Refusal('key_repeated')
    return data
  })
}
