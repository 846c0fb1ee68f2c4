import { ImportError } from '../errors.ts'
import type { ImportMap } from './map.ts'
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
