import { createHistoryChecker, type CheckedFile } from './history/check-row.ts'
import type { ImportMap } from './maps/map.ts'
import { createDivisionChecker } from './registers/check-division.ts'
import { createItemChecker } from './registers/check-item.ts'
import { createUnitChecker } from './registers/check-unit.ts'
import type { RowChecker } from './rows/checked.ts'

/** The checker a map's kind calls for. */
export function createRowChecker({ map, ...file }: CheckedFile<ImportMap>): RowChecker<unknown> {
  switch (map.kind) {
    case 'history':
      return createHistoryChecker({ map, ...file })
    case 'divisions':
      return createDivisionChecker({ map, ...file })
    case 'units':
      return createUnitChecker({ map, ...file })
    case 'items':
      return createItemChecker({ map, ...file })
  }
}
