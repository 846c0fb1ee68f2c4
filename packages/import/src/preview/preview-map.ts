import { createRowChecker } from '../check-rows.ts'
import { fieldsRefused } from '../maps/fields.ts'
import type { Preview, PreviewInput } from './sample.ts'

/** Tries a map on the first rows as an import would check them. Throws ImportError('columns_missing'). */
export function previewMap({ map, heading, rows }: PreviewInput, now: Date): Preview {
  // Keys without a column of their own are the file's; here only the rows among themselves are compared.
  const check = createRowChecker({ map, heading, sha256: '', now })
  return rows.map(({ row, cells }) => {
    const checked = check(cells === null ? { row } : { row, cells })
    if (!('reason' in checked)) return { row, reason: null, fields: [] }
    return { row, reason: checked.reason, fields: fieldsRefused(checked.reason, map.columns) }
  })
}
