import { statfsSync } from 'node:fs'

const GIB = 1024 ** 3
const LEAST = GIB
const MOST = 64 * GIB
/** More than the stream ever is, and one beside it that an earlier version left in the store: both must find room at the start. */
export const MOST_BYTES = 2 * MOST
/** of the disk's size */
const SHARE = 0.2

/** Room for the stream on the disk this folder lies on; by its size and not by what is free, so that it stays the same. */
export function streamBytes(folder: string): number {
  const { blocks, bsize } = statfsSync(folder)
  return Math.floor(Math.min(MOST, Math.max(LEAST, blocks * bsize * SHARE)))
}
