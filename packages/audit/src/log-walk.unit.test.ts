import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './bytes.ts'
import type { CheckpointSigned } from './events.ts'
import { eventLeafData } from './event-leaf.ts'
import { createLogWalk, type WalkedEvent } from './log-walk.ts'
import { appendLeaves, emptyRange } from './merkle/compact-range.ts'
import { treeHash } from './merkle/tree-hash.ts'
import { noteSigner, noteVerifier, sha256 } from './node-crypto.ts'
import { signNext } from './signing.ts'
import { aWireEvent, seededNotaryKey } from './testing.ts'

const tree = treeHash(sha256)
const keys = seededNotaryKey(7)
const signer = { ...noteSigner('yiwang.demo/one', keys.privateKey), sha256 }
const options = { sha256, verifier: noteVerifier('yiwang.demo/one', keys.publicKey), notary: 'demo/notary' }

const leafOf = (event: WalkedEvent): Uint8Array => tree.leaf(eventLeafData(sha256, event.attributes))

function sign(events: readonly WalkedEvent[], last: CheckpointSigned | undefined): CheckpointSigned {
  const { stored } = appendLeaves(tree, emptyRange, events.map(leafOf))
  const read = (level: number, index: number) => stored.find((n) => n.level === level && n.index === index)?.hash
  const signed = {
    size: last?.size ?? 0,
    root: last === undefined ? tree.empty() : (fromBase64(last.root) as Uint8Array),
  }
  return signNext(signer, signed, { size: events.length, read })
}

/** A notary's ledger: three events, a checkpoint, two events, a checkpoint. */
function aLedger(change: (checkpoint: CheckpointSigned) => unknown = (checkpoint) => checkpoint): WalkedEvent[] {
  const events: WalkedEvent[] = []
  let last: CheckpointSigned | undefined
  for (const kind of ['event', 'event', 'event', 'checkpoint', 'event', 'event', 'checkpoint']) {
    const position = events.length + 1
    const isCheckpoint = kind === 'checkpoint'
    if (isCheckpoint) last = sign(events, last)
    const wire = aWireEvent(position, isCheckpoint ? change(last as CheckpointSigned) : { position })
    const named = { type: 'yiwang.audit.checkpoint-signed.v1', source: '/demo/notary' }
    events.push({ position, data: wire.data, attributes: { ...wire.attributes, ...(isCheckpoint ? named : {}) } })
  }
  return events
}

function walked(events: readonly WalkedEvent[]) {
  const walk = createLogWalk(options)
  const problems = events.map((event) => walk.see(event)).filter((problem) => problem !== undefined)
  return { problems, ...walk.counts() }
}

describe("walking the notary's ledger", () => {
  it('finds nothing wrong with a sound log', () => {
    expect(walked(aLedger())).toEqual({ problems: [], leaves: 7, signed: 6 })
  })

  it('finds an event exchanged after it was signed', () => {
    const events = aLedger()
    const exchanged = events.with(1, { ...aWireEvent(9), position: 2 })
    expect(walked(exchanged).problems).toEqual(['leaf 1 is not the event at its place'])
  })

  it('finds leaves that no event stands behind', () => {
    const [first, second, , ...rest] = aLedger()
    expect(walked([first, second, ...rest] as WalkedEvent[]).problems[0]).toBe('leaf 2 is not the event at its place')
  })

  it('finds the first unsound checkpoint and trusts none after it', () => {
    const events = aLedger((checkpoint) => (checkpoint.firstLeaf === 0 ? { ...checkpoint, note: 'x' } : checkpoint))
    expect(walked(events)).toMatchObject({ problems: ['checkpoint at position 4: note_invalid'], signed: 0 })
    const otherRoot = aLedger((checkpoint) => ({ ...checkpoint, root: toBase64(tree.empty()) }))
    expect(walked(otherRoot).problems).toEqual(['checkpoint at position 4: root_differs'])
  })

  it('takes no checkpoints from anyone else', () => {
    const strange = aLedger().map((event) => ({
      ...event,
      attributes: { ...event.attributes, source: '/demo/console' },
    }))
    expect(walked(strange)).toMatchObject({ problems: [], signed: 0 })
  })
})
