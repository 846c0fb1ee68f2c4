import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection, type Projection } from '@yiwang/ledger'
import { toBase64 } from '../bytes.ts'
import { CheckpointSigned } from '../events.ts'
import { treeHash } from '../merkle/tree-hash.ts'
import { checkpointRuns, type CheckpointRun } from './checkpoint-run.ts'
import { emptyNode, growNode, nodeIdsOf, type LeafRow, type NodeRow } from './tree-rows.ts'
import { watchHead, type HeadRow, type WatchedLog } from './watch-head.ts'

/** The log to watch, and the one origin (`<cell>/notary`) whose checkpoints count. */
export interface WitnessOptions extends WatchedLog {
  readonly notary: string
}

/** Checkpoints of the notary and nobody else. */
function isCheckpoint(event: RecordedEvent, notary: string): boolean {
  return event.type === CheckpointSigned.type && event.origin === notary
}

/** The projection that says whether the log is sound; enough where no proofs are given, as at the notary itself. */
export function witnessHead(options: WitnessOptions, runOf = checkpointRuns()): Projection {
  return defineProjection<HeadRow>({
    name: 'audit_heads',
    version: 1,
    table: 'audit_heads',
    key: 'origin',
    keysOf: (event) => (isCheckpoint(event, options.notary) ? [options.verifier.name] : []),
    evolve: (row, event) => watchHead(options, row, { event, run: runOf(event) }),
  })
}

function witnessLeaves(
  { notary }: WitnessOptions,
  runOf: (event: RecordedEvent) => CheckpointRun | undefined,
): Projection {
  return defineProjection<LeafRow>({
    name: 'audit_leaves',
    version: 1,
    table: 'audit_leaves',
    key: 'leaf_index',
    keysOf(event) {
      const run = isCheckpoint(event, notary) ? runOf(event) : undefined
      return run?.leafHashes.map((_, i) => String(run.firstLeaf + i)) ?? []
    },
    evolve(row, event, key) {
      const run = runOf(event)
      const leafHash = run?.leafHashes[Number(key) - run.firstLeaf]
      // A leaf once seen stays: whoever sends another one for its place has broken the log, which the head records.
      if (row !== null || leafHash === undefined) return row
      return { leaf_index: Number(key), leaf_hash: toBase64(leafHash), leaf_data: null }
    },
  })
}

function witnessNodes(options: WitnessOptions, runOf: (event: RecordedEvent) => CheckpointRun | undefined): Projection {
  const tree = treeHash(options.sha256)
  return defineProjection<NodeRow>({
    name: 'audit_nodes',
    version: 1,
    table: 'audit_nodes',
    key: 'node_id',
    keysOf(event) {
      const run = isCheckpoint(event, options.notary) ? runOf(event) : undefined
      return run === undefined ? [] : nodeIdsOf(run.firstLeaf, run.leafHashes.length)
    },
    evolve(row, event, key) {
      const run = runOf(event)
      return run === undefined ? row : growNode(tree, row ?? emptyNode(key), run)
    },
  })
}

/**
 * Rebuilds the log from the checkpoint events in the local ledger. The head comes last: wherever it stands, leaves and
 * nodes are already there.
 * @example createProjectionRunner({ pool, ledger, projections: [...witness({ sha256, verifier, notary: 'demo/notary' })] })
 */
export function witness(options: WitnessOptions): Projection[] {
  const runOf = checkpointRuns()
  return [witnessLeaves(options, runOf), witnessNodes(options, runOf), witnessHead(options, runOf)]
}
