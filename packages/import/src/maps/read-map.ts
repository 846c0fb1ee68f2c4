import type { z } from 'zod'
import { ImportError } from '../errors.ts'
import { FIELD_TITLES } from './fields.ts'
import { importMapSchema, type ImportMap } from './map.ts'

const TITLES: Readonly<Partial<Record<string, string>>> = FIELD_TITLES['zh-CN']

/** `columns.narrative（内容）`: the place in the file, and what it is called on the screen. */
function placeOf({ path }: z.core.$ZodIssue): string {
  const title = path[0] === 'columns' ? TITLES[String(path[1])] : undefined
  return title === undefined ? path.join('.') : `${path.join('.')}（${title}）`
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), data)

/** What is not there first: it is the likeliest slip, and all of it is named at once. */
function faultOf(issues: readonly z.core.$ZodIssue[], data: unknown): ImportError {
  const isIn = (name: string): boolean => issues.some(({ path }) => path[0] === name)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return new ImportError('map_not_json')
  if (isIn('kind')) return new ImportError('map_kind_unknown')
  const missing = issues.filter(({ path }) => valueAt(data, path) === undefined)
  if (missing.length > 0) return new ImportError('map_field_missing', missing.map(placeOf).join('、'))
  const named = issues.filter(({ path }) => path[0] === 'name' || path[0] === 'source')
  if (named.length > 0) return new ImportError('map_name_invalid', named.map(placeOf).join('、'))
  return new ImportError('map_field_invalid', issues.map(placeOf).join('、'))
}

/** Reads a map from its file; throws ImportError naming what is wrong with it. */
export function readMap(text: string): ImportMap {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportError('map_not_json')
    throw error
  }
  const parsed = importMapSchema.safeParse(data)
  if (parsed.success) return parsed.data
  throw faultOf(parsed.error.issues, data)
}
