import type { Reason } from '../reasons.ts'
import type { MapField } from './fields.ts'
import type { ImportMap } from './map.ts'

/** What is wrong with a map as a whole, told once instead of at every row. */
export type MapAdvice =
  | { readonly kind: 'alone'; readonly field: MapField; readonly lacks: MapField; readonly reason: Reason }
  | { readonly kind: 'column'; readonly field: MapField; readonly reason: Reason; readonly rows: number }

interface CheckedRow {
  readonly reason: string | null
  readonly fields: readonly string[]
}

/** Fields one of which is of no use without the other, and why its rows are refused. */
const PAIRS: ReadonlyArray<readonly [field: 'reply' | 'repliedAt', lacks: 'reply' | 'repliedAt', reason: Reason]> = [
  ['repliedAt', 'reply', 'reply_missing'],
  ['reply', 'repliedAt', 'reply_time_missing'],
]

/** So many rows with the same fault are no chance. */
const ROWS_MIN = 3

function alone(map: ImportMap): MapAdvice[] {
  if (map.kind !== 'history') return []
  const { columns } = map
  return PAIRS.filter(([field, lacks]) => columns[field] !== undefined && columns[lacks] === undefined).map(
    ([field, lacks, reason]) => ({ kind: 'alone', field, lacks, reason }),
  )
}

/** One field that most rows are refused for: its column is probably another. */
function wrongColumn(checked: readonly CheckedRow[], told: ReadonlySet<string>): MapAdvice[] {
  const refused = checked.filter(({ reason, fields }) => reason !== null && !told.has(reason) && fields.length === 1)
  return [...Map.groupBy(refused, ({ reason, fields }) => `${reason} ${fields[0]}`)].flatMap(([, rows]) => {
    const [first] = rows
    if (first === undefined || rows.length < ROWS_MIN || rows.length * 2 <= checked.length) return []
    return [{ kind: 'column', field: first.fields[0] as MapField, reason: first.reason as Reason, rows: rows.length }]
  })
}

/** What to change in a map so that more of its rows can be imported; nothing when the faults are the rows' own. */
export function mapAdvice(map: ImportMap, checked: readonly CheckedRow[]): MapAdvice[] {
  const pairs = alone(map)
  return [...pairs, ...wrongColumn(checked, new Set(pairs.map(({ reason }) => reason)))]
}
