import { isCreditCode, type UnitRegistered } from '@yiwang/organisation/contracts'
import type { CheckedFile } from '../history/check-row.ts'
import type { UnitsMap } from '../maps/map.ts'
import { refusing, type RowChecker } from '../rows/checked.ts'
import { createKeySet } from '../rows/key-set.ts'
import { Refusal } from '../rows/refusal.ts'
import { createWordReader, wanted, type Words } from '../rows/words.ts'

type UnitWords = Words<keyof UnitsMap['columns']>

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,30}$/
const PHONE = /^[0-9][0-9-]{2,19}$/
const SHORT_NAME = 20
const NAME = 60

/** Ids of the file are kept apart from ours by the map's source. */
function unitIdOf(id: string, { source }: UnitsMap): string {
  if (!ID.test(id)) throw new Refusal('key_invalid')
  return `${source}-${id.toLowerCase()}`
}

function parentOf({ parentId = '' }: UnitWords, map: UnitsMap): { parentUnitId?: string } {
  const isRoot = parentId === '' || parentId === map.constants.noParent
  return isRoot ? {} : { parentUnitId: unitIdOf(parentId, map) }
}

function creditCodeOf({ creditCode = '' }: UnitWords): { creditCode?: string } {
  if (creditCode === '') return {}
  if (!isCreditCode(creditCode)) throw new Refusal('credit_code_invalid')
  return { creditCode }
}

function phoneOf({ phone = '' }: UnitWords, { constants }: UnitsMap): string {
  if (phone !== '' && !PHONE.test(phone)) throw new Refusal('phone_invalid')
  return phone === '' ? constants.phone : phone
}

/** Checks rows of an organisation tree; an id may occur once in a file. */
export function createUnitChecker({ map, heading }: CheckedFile<UnitsMap>): RowChecker<UnitRegistered> {
  const { divisionCode, unitKind: kind } = map.constants
  const wordsOf = createWordReader(map.columns, heading)
  const ids = createKeySet()
  return refusing((row) => {
    const words = wordsOf(row)
    const unitId = unitIdOf(wanted(words, 'id', 'key_missing'), map)
    const name = wanted(words, 'name', 'name_missing')
    if (name.length > NAME) throw new Refusal('text_too_long')
    const shortName = Array.from(name).slice(0, SHORT_NAME).join('')
    const phone = phoneOf(words, map)
    const unit = { unitId, name, shortName, kind, divisionCode, phone, ...parentOf(words, map), ...creditCodeOf(words) }
    if (!ids.add(unitId)) throw new Refusal('key_repeated')
    return unit
  })
}
