import { ImportError } from '../errors.ts'
import { importMapSchema, type ImportMap } from './map.ts'
import { divisionsCounties, divisionsTowns, itemsPlain, itemsWithLimits, organisationTree } from './registers.ts'
import { tipdmReplies } from './tipdm-replies.ts'

/** Every map that comes with the platform; others are files made on the console's screen or by hand. */
export const BUILT_IN_MAPS: readonly ImportMap[] = [
  tipdmReplies,
  divisionsCounties,
  divisionsTowns,
  organisationTree,
  itemsPlain,
  itemsWithLimits,
]

/** The built-in map of this name; throws ImportError('map_unknown') naming those there are. */
export function getBuiltInMap(name: string): ImportMap {
  const map = BUILT_IN_MAPS.find((candidate) => candidate.name === name)
  if (map !== undefined) return map
  throw new ImportError('map_unknown', BUILT_IN_MAPS.map((candidate) => candidate.name).join(' '))
}

/** Reads a map from its file; throws ImportError('map_invalid') naming what is wrong with it. */
export function readMap(text: string): ImportMap {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new ImportError('map_invalid', 'JSON')
  }
  const parsed = importMapSchema.safeParse(data)
  if (parsed.success) return parsed.data
  throw new ImportError('map_invalid', parsed.error.issues[0]?.path.join('.') ?? '')
}
