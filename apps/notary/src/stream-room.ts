import { NEARLY_FULL, readStreamRoom, type Connection } from '@yiwang/bus'
import { DomainError } from '@yiwang/kernel'
import type { Check } from '@yiwang/runtime'

type Line = Pick<Connection, 'ask' | 'isConnected'>

/** How full the stream is, or why that cannot be read; undefined while the line is down, which says nothing about it. */
async function readRoom(line: Line): Promise<{ used: number } | { trouble: string } | undefined> {
  if (!line.isConnected()) return undefined
  try {
    return { used: await readStreamRoom(line) }
  } catch (error) {
    if (!line.isConnected()) return undefined
    return { trouble: error instanceof DomainError ? error.code : 'reply_malformed' }
  }
}

/** Whether the stream has room; red when that cannot be read, too. */
export async function roomCheck(line: Line): Promise<Check> {
  const name = 'stream-room'
  const room = await readRoom(line)
  if (room === undefined) return { name, ok: true, detail: 'unknown' }
  if ('trouble' in room) return { name, ok: false, detail: room.trouble }
  return { name, ok: room.used < NEARLY_FULL, detail: `${Math.floor(room.used * 100)} %` }
}

/** How full the stream is from 0 to 1, NaN when nobody knows. */
export async function usedRatio(line: Line): Promise<number> {
  const room = await readRoom(line)
  return room !== undefined && 'used' in room ? room.used : Number.NaN
}
