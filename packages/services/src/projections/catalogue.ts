import { defineProjection } from '@yiwang/ledger'
import { catalogueKey, type CataloguedItem } from '../catalogued-item.ts'
import { ItemCatalogued } from '../events.ts'

type CatalogueRow = { entry: string; name: string; unit_name: string; item: CataloguedItem }

/** Items of other platforms' catalogues, to be found by name. */
export const servicesCatalogue = defineProjection<CatalogueRow>({
  name: 'services_catalogue',
  version: 1,
  table: 'services_catalogue',
  key: 'entry',
  keysOf(event) {
    const catalogued = ItemCatalogued.match(event)
    return catalogued === undefined ? [] : [catalogueKey(catalogued.item)]
  },
  evolve(row, event) {
    const catalogued = ItemCatalogued.match(event)
    if (catalogued === undefined) return row
    const { item } = catalogued
    return { entry: catalogueKey(item), name: item.name, unit_name: item.unitName, item }
  },
})
