import { AuditError } from '../errors.ts'
import type { TreeHash } from './tree-hash.ts'

/** Only every 8th height is stored, as in C2SP tiles: level 0 are leaf hashes, a level-1 node covers 256 of them. */
export const HEIGHT_PER_LEVEL = 8
export const TILE_WIDTH = 2 ** HEIGHT_PER_LEVEL

/** A full subtree's hash at tile level `level` (it covers 256^level leaves). */
export interface StoredNode {
  readonly level: number
  readonly index: number
  readonly hash: Uint8Array
}

/** Reads a stored node; undefined when it is not there. */
export type ReadNode = (level: number, index: number) => Uint8Array | undefined

/** Leaves from `start` up to, not including, `end`. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** Consecutive stored nodes of one level, `end` excluded. */
export interface NodeSpan {
  readonly level: number
  readonly start: number
  readonly end: number
}

interface Subtree {
  readonly height: number
  readonly index: number
}

/** The largest power of two smaller than n; n ≥ 2. Powers instead of shifts, because sizes pass 2^31. */
export function splitPoint(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function heightOf(width: number): number | undefined {
  const height = Math.log2(width)
  return Number.isInteger(height) ? height : undefined
}

/** Full subtrees that make up a range of a tree, left to right. */
function subtreesOf({ start, end }: LeafRange): Subtree[] {
  const width = end - start
  const height = heightOf(width)
  if (height !== undefined && start % width === 0) return [{ height, index: start / width }]
  const middle = start + splitPoint(width)
  return [...subtreesOf({ start, end: middle }), ...subtreesOf({ start: middle, end })]
}

function storedSpan({ height, index }: Subtree): NodeSpan {
  const level = Math.floor(height / HEIGHT_PER_LEVEL)
  const width = 2 ** (height % HEIGHT_PER_LEVEL)
  return { level, start: index * width, end: (index + 1) * width }
}

/** What must be read from storage to compute the hashes of these ranges; at most 255 nodes per level and range. */
export function storedSpans(ranges: readonly LeafRange[]): NodeSpan[] {
  return ranges.flatMap((range) => subtreesOf(range).map(storedSpan))
}

function foldPairs(tree: TreeHash, hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, i) =>
      tree.node(row[2 * i] as Uint8Array, row[2 * i + 1] as Uint8Array),
    )
  return row[0] as Uint8Array
}

function subtreeHash(tree: TreeHash, read: ReadNode, subtree: Subtree): Uint8Array {
  const { level, start, end } = storedSpan(subtree)
  const hashes = Array.from({ length: end - start }, (_, i) => {
    const hash = read(level, start + i)
    if (hash === undefined) throw new AuditError('node_missing', `${level}/${start + i}`)
    return hash
  })
  return foldPairs(tree, hashes)
}

/** RFC 6962 hash of a range that occurs in a tree (a full subtree, or its ragged right edge). */
export function rangeHash(tree: TreeHash, read: ReadNode, range: LeafRange): Uint8Array {
  return subtreesOf(range)
    .map((subtree) => subtreeHash(tree, read, subtree))
    .reduceRight((right, left) => tree.node(left, right))
}
