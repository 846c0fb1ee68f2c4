import { OperatorError } from '../../local/operator-error.ts'
import type { ImportMap } from './map.ts'
import { tipdmReplies } from './tipdm-replies.ts'

export type { ImportMap } from './map.ts'

/** Every map there is; a new one is a file beside this and a line here. */
const MAPS: readonly ImportMap[] = [tipdmReplies]

/** The map of this name; throws an OperatorError naming those there are. */
export function getMap(name: string): ImportMap {
  const map = MAPS.find((candidate) => candidate.name === name)
  if (map !== undefined) return map
  const known = MAPS.map((candidate) => candidate.name).join(' ')
  throw new OperatorError(`没有名为“${name}”的映射，可用：${known}`, `unknown map "${name}"`)
}
