import type { Line } from '@yiwang/oversight'
import type { Runtime } from '@yiwang/runtime'

/** The line to the stream as relay and inbox see it; undefined in a process that only serves screens. */
export async function findLine({ relay, inbox, connection }: Runtime): Promise<Line | undefined> {
  if (relay === undefined || inbox === undefined) return undefined
  const { held, gaps, barred, heard } = inbox.status()
  const lanes = await relay.status()
  return {
    isUp: connection.isConnected(),
    held,
    gaps,
    barred: [...barred],
    oldestUnreturnedMs: Math.max(0, ...lanes.map(({ oldestUnreturnedMs }) => oldestUnreturnedMs)),
    heard: [...heard],
  }
}
