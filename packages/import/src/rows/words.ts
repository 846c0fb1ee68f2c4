import { ImportError } from '../errors.ts'
import type { Row } from '../reading/table.ts'
import type { Reason } from '../reasons.ts'
import { Refusal } from './refusal.ts'

/** What stands in a row, by the field the map gives it to. */
export type Words<Field extends string> = Readonly<Partial<Record<Field, string>>>

// Controls cannot have been typed; U+FFFD is what broken bytes became; lone surrogates cannot be written at all.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

function tidied(text: string): string {
  if (UNREADABLE.test(text) || !text.isWellFormed()) throw new Refusal('text_unreadable')
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

/** The word of a field; throws the refusal when it is empty. */
export function wanted<Field extends string>(words: Words<Field>, field: Field, reason: Reason): string {
  const text: string | undefined = words[field]
  if (text === undefined || text === '') throw new Refusal(reason)
  return text
}

type Columns<Field extends string> = Readonly<Partial<Record<Field, string | undefined>>>

/** Where each field stands; throws ImportError('columns_missing') naming the columns a file lacks. */
function placesOf<Field extends string>(columns: Columns<Field>, heading: readonly string[]) {
  const named = Object.entries(columns) as Array<[Field, string | undefined]>
  const places = named.flatMap(([field, column]) =>
    column === undefined ? [] : [{ field, column, at: heading.indexOf(column) }],
  )
  const missing = places.filter(({ at }) => at < 0).map(({ column }) => column)
  if (missing.length > 0) throw new ImportError('columns_missing', missing.join('、'))
  return places
}

/** Reads rows of a file by a map's columns; the reader throws a refusal for a row that has not the heading's width. */
export function createWordReader<Field extends string>(
  columns: Columns<Field>,
  heading: readonly string[],
): (row: Row) => Words<Field> {
  const places = placesOf(columns, heading)
  return ({ cells }) => {
    if (cells === undefined) throw new Refusal('row_unreadable')
    if (cells.length !== heading.length) throw new Refusal('columns_wrong')
    const words: Partial<Record<Field, string>> = {}
    for (const { field, at } of places) words[field] = tidied(cells[at] ?? '')
    return words
  }
}
