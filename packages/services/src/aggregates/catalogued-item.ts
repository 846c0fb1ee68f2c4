import type { Aggregate, Circumstances } from '@yiwang/kernel'
import type { CataloguedItem } from '../catalogued-item.ts'
import { ServicesError } from '../errors.ts'
import { ItemCatalogued } from '../events.ts'

export interface CatalogueItem {
  readonly type: 'CatalogueItem'
  readonly item: CataloguedItem
  readonly circumstances: Circumstances
}

interface CataloguedState {
  readonly current?: CataloguedItem
}

/** An item of another platform's catalogue; told again with other content it is corrected, told again the same nothing happens. */
export const cataloguedItem: Aggregate<CataloguedState, CatalogueItem> = {
  name: 'catalogued-item',
  initialState: {},
  evolve(state, event) {
    const catalogued = ItemCatalogued.match(event)
    return catalogued === undefined ? state : { current: catalogued.item }
  },
  decide({ item, circumstances }, { current }, { nextId }) {
    const { limit, promised } = item
    const isLonger = limit?.unit === promised?.unit && (promised?.amount ?? 0) > (limit?.amount ?? Infinity)
    if (isLonger) throw new ServicesError('promise_longer_than_limit', 'promised')
    const event = ItemCatalogued.create({ id: nextId(), data: { item }, circumstances })
    return JSON.stringify(event.data.item) === JSON.stringify(current) ? [] : [event]
  },
}
