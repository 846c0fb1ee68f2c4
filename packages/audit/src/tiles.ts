import { concatBytes } from './bytes.ts'
import { AuditError } from './errors.ts'
import { TILE_WIDTH } from './merkle/nodes.ts'

const MAX_LEVEL = 63

/** One resource of C2SP tlog-tiles: `level` hashes of a tree, or the entries behind level 0; width 256 when full. */
export interface Tile {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

function indexPath(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replace(/(\d{3})(?=\d)/g, 'x$1/')
}

/**
 * Path of a tile below the log's prefix.
 * @example
 * tilePath({ level: 0, index: 1234067, width: 256 }) // 'tile/0/x001/x234/067'
 */
export function tilePath(tile: Tile): string {
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`
  return `tile/${tile.level}/${indexPath(tile.index)}${partial}`
}

/** Reads a tile path; throws AuditError('tile_path_invalid') for any other spelling than tilePath's own. */
export function parseTilePath(path: string): Tile {
  const match = /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) throw new AuditError('tile_path_invalid')
  const [, level, index, width] = match
  const tile: Tile = {
    level: level === 'entries' ? 'entries' : Number(level),
    index: Number(index?.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  const isInRange = tile.width > 0 && tile.width <= TILE_WIDTH && (tile.level === 'entries' || tile.level <= MAX_LEVEL)
  if (!isInRange || tilePath(tile) !== path) throw new AuditError('tile_path_invalid')
  return tile
}

/** How many hashes tile `index` of `level` has in a tree of `treeSize` leaves, 0 to 256. */
export function tileWidthAt(tile: Pick<Tile, 'level' | 'index'>, treeSize: number): number {
  const level = tile.level === 'entries' ? 0 : tile.level
  const nodes = Math.floor(treeSize / TILE_WIDTH ** level)
  return Math.max(0, Math.min(TILE_WIDTH, nodes - tile.index * TILE_WIDTH))
}

/** Body of a tile: its hashes one after another. */
export function tileBytes(hashes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concatBytes(...hashes)
}

/** Body of an entry bundle: each entry behind its length (u16, big endian). */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concatBytes(...entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]))
}
