import { fromBase64, splitHashes, toBase64, concatBytes } from '../bytes.ts'
import { AuditError } from '../errors.ts'
import { appendLeaves, type CompactRange } from '../merkle/compact-range.ts'
import { TILE_WIDTH } from '../merkle/nodes.ts'
import type { TreeHash } from '../merkle/tree-hash.ts'

/** Levels above the leaves that get rows; level 4 covers 256^4 leaves a node, the tree 10^12. */
export const NODE_LEVELS = [1, 2, 3, 4] as const

/** A leaf; the notary also keeps what it was made of, a witness only its hash. Hashes are base64. */
export type LeafRow = {
  leaf_index: number
  leaf_hash: string
  leaf_data: string | null
}

/** A node of a tile level as it fills up: `hash` stays null until all its leaves are there. */
export type NodeRow = {
  node_id: string
  size: number
  peaks: string
  hash: string | null
}

/** Consecutive leaf hashes and the index of the first. */
export interface LeafRun {
  readonly firstLeaf: number
  readonly leafHashes: readonly Uint8Array[]
}

/** Reads a compact range kept as size and concatenated peaks. */
export function readRange(row: { size: number; peaks: string }): CompactRange {
  const peaks = splitHashes(fromBase64(row.peaks) ?? new Uint8Array(1))
  if (peaks === undefined) throw new AuditError('encoding_invalid', 'peaks')
  return { size: row.size, peaks }
}

/** The columns that keep a compact range. */
export function rangeColumns(range: CompactRange): { size: number; peaks: string } {
  return { size: range.size, peaks: toBase64(concatBytes(...range.peaks)) }
}

/** Name of a node's row: `<level>/<index>`. */
export function nodeId(level: number, index: number): string {
  return `${level}/${index}`
}

/** Names of the node rows that a run of leaves falls into. */
export function nodeIdsOf(firstLeaf: number, count: number): string[] {
  return NODE_LEVELS.flatMap((level) => {
    const width = TILE_WIDTH ** level
    const first = Math.floor(firstLeaf / width)
    const last = Math.floor((firstLeaf + count - 1) / width)
    return Array.from({ length: last - first + 1 }, (_, i) => nodeId(level, first + i))
  })
}

/** Adds to a node those leaves of a run that continue it; leaves it already has, or that would leave a hole, change nothing. */
export function growNode(tree: TreeHash, row: NodeRow, run: LeafRun): NodeRow {
  const [level = 0, index = 0] = row.node_id.split('/').map(Number)
  const width = TILE_WIDTH ** level
  const next = index * width + row.size - run.firstLeaf
  if (next < 0) return row
  const leafHashes = run.leafHashes.slice(next, next + width - row.size)
  const { range } = appendLeaves(tree, readRange(row), leafHashes)
  const hash = range.size === width ? range.peaks[0] : undefined
  return { node_id: row.node_id, ...rangeColumns(range), hash: hash === undefined ? null : toBase64(hash) }
}

/** The row of a node that has no leaves yet. */
export function emptyNode(id: string): NodeRow {
  return { node_id: id, size: 0, peaks: '', hash: null }
}
