import {
  importMapSchema,
  suggestColumns,
  type ImportMap,
  type MapField,
  type MapKind,
  type Sample,
} from '@yiwang/import/contracts'

/** What the form holds: which column is which field, and what the file does not say itself. */
export interface MapEntry {
  readonly name: string
  readonly source: string
  readonly columns: Readonly<Partial<Record<MapField, string | undefined>>>
  readonly constants: Readonly<Record<string, string | undefined>>
}

/** What a file of this kind does not say of its records, with what is usual. */
export function usualConstants(kind: MapKind, day: string, basis: string): MapEntry['constants'] {
  switch (kind) {
    case 'history':
      return {}
    case 'divisions':
      return { validFrom: day }
    case 'units':
      return { divisionCode: '', unitKind: 'department', phone: '', noParent: '' }
    case 'items':
      return { effectiveFrom: day, basis }
  }
}

const filled = (columns: MapEntry['columns']) =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined && column !== ''))

/** A name as maps have them, from a file's: Latin letters, digits and hyphens. */
export function nameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  return name.length < 2 ? 'my-map' : name
}

export type Made = { readonly map: ImportMap } | { readonly faults: readonly string[] }

/** The map the form makes, or the places of the form that are still missing or wrong, e.g. `columns.subject`. */
export function mapOf(kind: MapKind, { name, source, columns, constants }: MapEntry): Made {
  const parsed = importMapSchema.safeParse({ kind, name, source, columns: filled(columns), constants })
  return parsed.success ? { map: parsed.data } : { faults: parsed.error.issues.map(({ path }) => path.join('.')) }
}

/** Only what the map reads of the first rows: nothing else needs to be looked at again. */
export function readBy(map: ImportMap, { heading, rows }: Pick<Sample, 'heading' | 'rows'>) {
  const named = new Set<string | undefined>(Object.values(map.columns))
  const places = heading.flatMap((column, at) => (named.has(column) && heading.indexOf(column) === at ? [at] : []))
  return {
    map,
    heading: places.map((at) => heading[at] ?? ''),
    rows: rows.map(({ row, cells }) => ({
      row,
      // another width than the heading's is a fault of the row, and stays one
      cells: cells?.length === heading.length ? places.map((at) => cells[at] ?? '') : cells && [],
    })),
  }
}

/** The form as it is for a file just read. */
export function firstEntry(
  {
    kind,
    fileName,
    heading,
  }: { readonly kind: MapKind; readonly fileName: string; readonly heading: readonly string[] },
  constants: MapEntry['constants'],
): MapEntry {
  const name = nameFrom(fileName)
  return { name, source: name, columns: suggestColumns(kind, heading), constants }
}

/** A word for a shell, in quotation marks where it needs them. */
const quoted = (word: string): string =>
  /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** What to type to try the import, and to do it. */
export function commandsFor(fileName: string, mapName: string): readonly [tried: string, done: string] {
  const command = `npm run import -- --file ${quoted(fileName)} --map ${mapName}.json`
  return [`${command} --dry-run`, command]
}
