import { pointSchema } from '@yiwang/intake/contracts'

/** A box as the vault opened it. */
export interface OpenedBox {
  readonly eventId: string
  readonly box: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** One opened value under its field's name. */
export interface OpenedField {
  readonly key: string
  readonly field: string
  readonly value: string
}

const ORDER = [
  'name',
  'phone',
  'relation',
  'behalfName',
  'behalfPhone',
  'address',
  'near',
  'point',
  'subject',
  'narrative',
  'talk',
  'question',
  'reply',
  'note',
]

const placeOf = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length)

/** The person spoken for has a name and a telephone too, which must not pass for those of the one who speaks. */
const BEHALF: Readonly<Record<string, string>> = { name: 'behalfName', phone: 'behalfPhone' }

function shown(value: unknown): string {
  if (typeof value === 'string') return value
  const point = pointSchema.safeParse(value)
  // the order people search maps by
  return point.success ? `${point.data.lat}, ${point.data.lng}` : JSON.stringify(value)
}

/** Opened values as a list to read: whom to call and where first, then what was said, in the order it was said. */
export function openedFields(boxes: readonly OpenedBox[]): OpenedField[] {
  return boxes
    .flatMap(({ eventId, box, fields }) =>
      Object.entries(fields).map(([field, value]) => ({
        key: `${eventId}/${box}/${field}`,
        field: box === 'behalf' ? (BEHALF[field] ?? field) : field,
        value: shown(value),
      })),
    )
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
}
