import type { Aggregate, Circumstances, Limit } from '@yiwang/kernel'
import { ServicesError } from '../errors.ts'
import { ItemListed } from '../events.ts'
import type { Item } from '../item.ts'

export interface ListItem {
  readonly type: 'ListItem'
  readonly item: Item
  readonly circumstances: Circumstances
}

interface ItemState {
  readonly current?: Item
}

function refuseLongerPromise(limit: Limit, promised: Limit | undefined): void {
  if (promised === undefined) return
  const isKept = promised.unit === limit.unit && promised.amount <= limit.amount
  if (!isKept) throw new ServicesError('promise_longer_than_limit', 'promised')
}

function refuseBadForm({ fields }: Item): void {
  if (new Set(fields.map(({ name }) => name)).size < fields.length)
    throw new ServicesError('form_field_listed_twice', 'fields')
  const bare = fields.find(({ kind, choices }) => kind === 'choice' && (choices ?? []).length === 0)
  if (bare !== undefined) throw new ServicesError('choices_missing', bare.name)
}

/** A service item in the catalogue; listing it again with other content changes it for later applications. */
export const serviceItem: Aggregate<ItemState, ListItem> = {
  name: 'service-item',
  initialState: {},
  evolve(state, event) {
    const listed = ItemListed.match(event)
    return listed === undefined ? state : { current: listed.item }
  },
  decide({ item, circumstances }, { current }, { nextId }) {
    if (!item.doors.some((door) => door !== 'portal')) throw new ServicesError('item_online_only', 'doors')
    refuseLongerPromise(item.limit, item.promised)
    refuseBadForm(item)
    const event = ItemListed.create({ id: nextId(), data: { item }, circumstances })
    return JSON.stringify(event.data.item) === JSON.stringify(current) ? [] : [event]
  },
}
