import { defineProjection } from '@yiwang/ledger'
import { ItemListed } from '../events.ts'
import type { Item } from '../item.ts'

type ItemRow = { item_code: string; name: string; unit_id: string; item: Item }

export const servicesItems = defineProjection<ItemRow>({
  name: 'services_items',
  version: 1,
  table: 'services_items',
  key: 'item_code',
  keysOf(event) {
    const listed = ItemListed.match(event)
    return listed === undefined ? [] : [listed.item.itemCode]
  },
  evolve(row, event) {
    const listed = ItemListed.match(event)
    if (listed === undefined) return row
    const { itemCode, name, unitId } = listed.item
    return { item_code: itemCode, name, unit_id: unitId, item: listed.item }
  },
})
