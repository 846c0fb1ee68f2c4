import { describe, expect, it } from 'vitest'
import { concatBytes, fromBase64, toBase64 } from './bytes.ts'
import { LEAVES_PER_CHECKPOINT, type CheckpointSigned } from './events.ts'
import { appendLeaves, emptyRange } from './merkle/compact-range.ts'
import { treeHash } from './merkle/tree-hash.ts'
import type { Head } from './merkle/verify.ts'
import { noteSigner, noteVerifier, sha256 } from './node-crypto.ts'
import { checkpointRuns } from './projections/checkpoint-run.ts'
import { watchHead, type HeadRow } from './projections/watch-head.ts'
import { continuesHead, nextSize, signNext, spansToSign } from './signing.ts'
import { seededNotaryKey } from './testing.ts'

const tree = treeHash(sha256)
const keys = seededNotaryKey(7)
const signer = { ...noteSigner('yiwang.demo/one', keys.privateKey), sha256 }
const log = { sha256, verifier: noteVerifier('yiwang.demo/one', keys.publicKey) }
const LEAVES = Array.from({ length: 700 }, (_, i) => tree.leaf(Uint8Array.of(i & 255, i >> 8)))
const empty: Head = { size: 0, root: tree.empty() }

function treeOf(leaves: readonly Uint8Array[]) {
  const nodes = new Map(appendLeaves(tree, emptyRange, leaves).stored.map((n) => [`${n.level}/${n.index}`, n.hash]))
  return { size: leaves.length, read: (level: number, index: number) => nodes.get(`${level}/${index}`) }
}

const headOf = (checkpoint: CheckpointSigned): Head => ({
  size: checkpoint.size,
  root: fromBase64(checkpoint.root) as Uint8Array,
})

/** Checkpoints of one growing log at these sizes. */
function checkpointsAt(...sizes: number[]): CheckpointSigned[] {
  const all: CheckpointSigned[] = []
  for (const size of sizes) {
    const last = all.at(-1)
    all.push(signNext(signer, last === undefined ? empty : headOf(last), treeOf(LEAVES.slice(0, size))))
  }
  return all
}

function watch(checkpoints: readonly unknown[]): HeadRow {
  const readRun = checkpointRuns()
  let row: HeadRow | null = null
  for (const [i, data] of checkpoints.entries()) {
    const event = { id: `event-${i}`, recordedAt: `2026-11-23T08:00:0${i}.000Z` }
    row = watchHead(log, row, { event, run: readRun({ data }) })
  }
  return row as unknown as HeadRow
}

describe('signing', () => {
  it('signs at most one event of leaves at a time', () => {
    expect(nextSize(0, 5)).toBe(5)
    expect(nextSize(10, 100_000)).toBe(10 + LEAVES_PER_CHECKPOINT)
  })

  it('reads no node that it did not announce', () => {
    const whole = treeOf(LEAVES)
    const first = headOf(checkpointsAt(300)[0] as CheckpointSigned)
    const spans = spansToSign(300, 700)
    const read = (level: number, index: number) =>
      spans.some((s) => s.level === level && s.start <= index && index < s.end) ? whole.read(level, index) : undefined
    expect(signNext(signer, first, { size: 700, read }).firstLeaf).toBe(300)
  })

  it('refuses to contradict what it signed', () => {
    const signed = headOf(checkpointsAt(300)[0] as CheckpointSigned)
    const rewritten = treeOf(LEAVES.map((leaf, i) => (i === 120 ? tree.leaf(leaf) : leaf)))
    expect(() => signNext(signer, signed, rewritten)).toThrow('head_inconsistent')
    expect(() => signNext(signer, signed, treeOf(LEAVES.slice(0, 299)))).toThrow('head_inconsistent')
    expect(continuesHead(sha256, signed, treeOf(LEAVES))).toBe(true)
  })

  it('refuses to sign over a hole', () => {
    const { size, read } = treeOf(LEAVES.slice(0, 3))
    const holed = (level: number, index: number) => (index === 1 ? undefined : read(level, index))
    expect(() => signNext(signer, empty, { size, read: holed })).toThrow('node_missing')
  })
})

describe('a witness', () => {
  const sound = checkpointsAt(1, 2, 300, 700)

  it('follows a sound log to its head', () => {
    const head = watch(sound)
    expect(head).toMatchObject({
      size: 700,
      root: sound[3]?.root,
      checkpoints: 4,
      event_id: 'event-3',
      broken_code: null,
    })
  })

  const flipLeaf = (checkpoint: CheckpointSigned): CheckpointSigned => {
    const bytes = fromBase64(checkpoint.leaves) as Uint8Array
    return { ...checkpoint, leaves: toBase64(bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte))) }
  }
  const [one, two, three, four] = sound as [CheckpointSigned, CheckpointSigned, CheckpointSigned, CheckpointSigned]
  const strangeSigner = { ...noteSigner('yiwang.demo/one', seededNotaryKey(8).privateKey), sha256 }
  const forged = signNext(strangeSigner, headOf(two), treeOf(LEAVES.slice(0, 300)))

  it.each([
    ['leaves_not_continuous', 'a checkpoint is missing', [one, two, four]],
    ['leaves_not_continuous', 'a checkpoint comes twice', [one, two, two]],
    ['leaves_not_continuous', 'the log begins in the middle', [two]],
    ['leaves_not_continuous', 'leaves are cut off', [one, two, { ...three, leaves: three.leaves.slice(0, 128 * 44) }]],
    ['root_differs', 'a leaf was exchanged', [one, two, flipLeaf(three)]],
    ['root_differs', 'the root was exchanged', [one, two, { ...three, root: four.root }]],
    ['note_differs', 'the note is an older one', [one, two, { ...three, note: two.note }]],
    ['note_invalid', 'somebody else signed', [one, two, forged]],
    ['note_invalid', 'the note is no note', [one, two, { ...three, note: 'x' }]],
    ['event_malformed', 'the event makes no sense', [one, two, { ...three, size: 'many' }]],
    [
      'event_malformed',
      'leaves are cut through',
      [one, two, { ...three, leaves: toBase64(concatBytes(new Uint8Array(40))) }],
    ],
    ['event_malformed', 'there is nothing', [one, two, null]],
  ])('notices %s when %s, and keeps the proof', (code, _, checkpoints) => {
    const head = watch([...checkpoints, four])
    const at = checkpoints.length - 1
    expect(head).toMatchObject({
      broken_code: code,
      broken_event_id: `event-${at}`,
      checkpoints: at,
      size: [0, 1, 2][at],
    })
  })

  it('notices a rewritten log although every head is signed', () => {
    const rewritten = treeOf(LEAVES.map((leaf, i) => (i === 1 ? tree.leaf(leaf) : leaf)).slice(0, 300))
    const continued = signNext(signer, empty, rewritten)
    const leaves = toBase64(fromBase64(continued.leaves)?.slice(2 * 32) as Uint8Array)
    const head = watch([one, two, { ...continued, firstLeaf: 2, leaves }])
    expect(head.broken_code).toBe('root_differs')
  })
})
