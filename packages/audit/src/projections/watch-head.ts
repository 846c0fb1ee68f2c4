import type { RecordedEvent } from '@yiwang/kernel'
import { toBase64 } from '../bytes.ts'
import { openCheckpoint } from '../checkpoint.ts'
import { AuditError } from '../errors.ts'
import { appendLeaves, emptyRange, rootOf, type CompactRange } from '../merkle/compact-range.ts'
import { treeHash, type Sha256 } from '../merkle/tree-hash.ts'
import type { NoteVerifier } from '../note/signed-note.ts'
import type { CheckpointRun } from './checkpoint-run.ts'
import { rangeColumns, readRange } from './tree-rows.ts'

/** What can be wrong with a checkpoint; each means that the notary, or its key, is not to be trusted any more. */
export type BrokenCode = 'event_malformed' | 'leaves_not_continuous' | 'root_differs' | 'note_invalid' | 'note_differs'

export type HeadRow = {
  origin: string
  size: number
  peaks: string
  root: string
  note: string
  public_key: string
  checkpoints: number
  event_id: string
  signed_at: string
  broken_code: BrokenCode | null
  broken_event_id: string | null
  broken_at: string | null
}

export interface WatchedLog {
  readonly sha256: Sha256
  readonly verifier: NoteVerifier
}

type CheckpointEvent = Pick<RecordedEvent, 'id' | 'recordedAt'>

function noteProblem({ sha256, verifier }: WatchedLog, run: CheckpointRun): BrokenCode | undefined {
  try {
    const signed = openCheckpoint(sha256, run.note, verifier)
    return signed.size === run.size && toBase64(signed.root) === run.root ? undefined : 'note_differs'
  } catch (error) {
    if (error instanceof AuditError) return 'note_invalid'
    throw error
  }
}

/** The range a checkpoint leads to, or what is wrong with it. */
function follow(log: WatchedLog, range: CompactRange, run: CheckpointRun | undefined): CompactRange | BrokenCode {
  if (run === undefined) return 'event_malformed'
  const isContinuous = run.firstLeaf === range.size && run.size === range.size + run.leafHashes.length
  if (!isContinuous) return 'leaves_not_continuous'
  const tree = treeHash(log.sha256)
  const next = appendLeaves(tree, range, run.leafHashes).range
  if (toBase64(rootOf(tree, next)) !== run.root) return 'root_differs'
  return noteProblem(log, run) ?? next
}

function emptyHead({ verifier }: WatchedLog, event: CheckpointEvent): HeadRow {
  const log = { origin: verifier.name, public_key: toBase64(verifier.publicKey) }
  const nothing = { peaks: '', root: '', note: '', size: 0, checkpoints: 0 }
  const unbroken = { broken_code: null, broken_event_id: null, broken_at: null }
  return { ...log, ...nothing, event_id: event.id, signed_at: event.recordedAt, ...unbroken }
}

/**
 * Follows the log by one checkpoint event: rebuilds the root from the leaves it brings and checks the signature. The
 * first contradiction is kept for good, with the event that proves it; the head stays at the last one that was sound.
 */
export function watchHead(
  log: WatchedLog,
  row: HeadRow | null,
  seen: { event: CheckpointEvent; run: CheckpointRun | undefined },
): HeadRow {
  const head = row ?? emptyHead(log, seen.event)
  if (head.broken_code !== null) return head
  const { event, run } = seen
  const next = follow(log, row === null ? emptyRange : readRange(row), run)
  if (typeof next === 'string')
    return { ...head, broken_code: next, broken_event_id: event.id, broken_at: event.recordedAt }
  return {
    ...head,
    ...rangeColumns(next),
    root: run?.root ?? '',
    note: run?.note ?? '',
    checkpoints: head.checkpoints + 1,
    event_id: event.id,
    signed_at: event.recordedAt,
  }
}
