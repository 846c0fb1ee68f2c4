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

const ORDER = ['name', 'phone', 'address', 'subject', 'narrative', 'talk', 'question', 'reply', 'note']

const placeOf = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length)

/** Opened values as a list to read: whom to call and where first, then what was said, in the order it was said. */
export function openedFields(boxes: readonly OpenedBox[]): OpenedField[] {
  return boxes
    .flatMap(({ eventId, box, fields }) =>
      Object.entries(fields).map(([field, value]) => ({
        key: `${eventId}/${box}/${field}`,
        field,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    )
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
}
