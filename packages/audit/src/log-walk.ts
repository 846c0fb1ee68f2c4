import { equalBytes } from './bytes.ts'
import { CheckpointSigned } from './events.ts'
import { eventLeafData } from './event-leaf.ts'
import { treeHash } from './merkle/tree-hash.ts'
import { watchHead, type HeadRow } from './projections/watch-head.ts'
import { checkpointRuns } from './projections/checkpoint-run.ts'
import type { WitnessOptions } from './projections/witness.ts'

/** A row of the notary's ledger, in order of position. */
export interface WalkedEvent {
  readonly position: number
  readonly attributes: Readonly<Record<string, string>>
  readonly data: Uint8Array
}

export interface LogWalk {
  /** takes the next event; answers what is wrong with the log there, in English for operators, or undefined */
  see(event: WalkedEvent): string | undefined
  /** leaves seen and leaves covered by a sound checkpoint */
  counts(): { leaves: number; signed: number }
}

/** The first leaf that is not the one expected in its place; undefined when all are. */
function firstWrong(claimed: readonly Uint8Array[], expected: readonly Uint8Array[]): number | undefined {
  const wrong = claimed.findIndex((leaf, i) => !equalBytes(leaf, expected[i] ?? new Uint8Array(0)))
  return wrong === -1 ? undefined : wrong
}

/**
 * Checks the log against the ledger it was made from: every event a leaf, in order, every checkpoint over exactly those.
 * Stops looking at checkpoints after the first unsound one.
 * @example for await (const event of notaryLedger) problems.push(walk.see(event))
 */
export function createLogWalk(options: WitnessOptions): LogWalk {
  const tree = treeHash(options.sha256)
  const runOf = checkpointRuns()
  let head: HeadRow | null = null
  let unsigned: Uint8Array[] = []
  let leaves = 0

  function seeCheckpoint({ position, attributes: { id = '', time = '' }, data }: WalkedEvent): string | undefined {
    const run = runOf({ data: JSON.parse(new TextDecoder().decode(data)) as unknown })
    head = watchHead(options, head, { event: { id, recordedAt: time }, run })
    if (run === undefined || head.broken_code !== null) return `checkpoint at position ${position}: ${head.broken_code}`
    const wrong = firstWrong(run.leafHashes, unsigned)
    unsigned = unsigned.slice(run.leafHashes.length)
    return wrong === undefined ? undefined : `leaf ${run.firstLeaf + wrong} is not the event at its place`
  }

  function isCheckpoint({ type, source }: Readonly<Record<string, string>>): boolean {
    return type === `yiwang.${CheckpointSigned.type}` && source === `/${options.notary}`
  }

  return {
    see(event) {
      const isWanted = isCheckpoint(event.attributes) && (head === null || head.broken_code === null)
      const problem = isWanted ? seeCheckpoint(event) : undefined
      unsigned.push(tree.leaf(eventLeafData(options.sha256, event.attributes)))
      leaves += 1
      return problem
    },
    counts: () => ({ leaves, signed: head?.size ?? 0 }),
  }
}
