import { statfsSync } from 'node:fs'
import type { StreamBytes } from '@yiwang/bus'

const GIB = 1024 ** 3
const LEAST = GIB
const MOST = 64 * GIB
/** More than both streams together ever are. */
export const MOST_BYTES = 2 * MOST
/** of the disk's size, for each stream */
const SHARE = 0.2

/** Room for the streams on the disk this folder lies on; by its size and not by what is free, so that it stays the same. */
export function streamBytes(folder: string): StreamBytes {
  const { blocks, bsize } = statfsSync(folder)
  const each = Math.floor(Math.min(MOST, Math.max(LEAST, blocks * bsize * SHARE)))
  return { one: each, blob: each }
}
