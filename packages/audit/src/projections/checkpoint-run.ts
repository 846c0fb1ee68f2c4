import type { RecordedEvent } from '@yiwang/kernel'
import { fromBase64, splitHashes } from '../bytes.ts'
import { CheckpointSigned } from '../events.ts'
import type { LeafRun } from './tree-rows.ts'

/** A checkpoint event with its leaves cut apart. */
export interface CheckpointRun extends LeafRun {
  readonly size: number
  readonly root: string
  readonly note: string
}

function decode(data: unknown): CheckpointRun | undefined {
  const parsed = CheckpointSigned.schema.safeParse(data)
  if (!parsed.success) return undefined
  const leafHashes = splitHashes(fromBase64(parsed.data.leaves) ?? new Uint8Array(1))
  if (leafHashes === undefined) return undefined
  const { size, root, note, firstLeaf } = parsed.data
  return { size, root, note, firstLeaf, leafHashes }
}

/**
 * Reads checkpoint events, each once however many rows it touches. Undefined when malformed: a notary gone wrong must
 * be shown as such, not stop the ledger of whoever watches it.
 */
export function checkpointRuns(): (event: Pick<RecordedEvent, 'data'>) => CheckpointRun | undefined {
  const decoded = new WeakMap<object, { run: CheckpointRun | undefined }>()
  return ({ data }) => {
    if (typeof data !== 'object' || data === null) return undefined
    let entry = decoded.get(data)
    if (entry === undefined) {
      entry = { run: decode(data) }
      decoded.set(data, entry)
    }
    return entry.run
  }
}
