import { GENESIS, type Chain, type Head } from '../signing.ts'
import type { Arrival } from './verify.ts'

/** An arrival with whatever must be acknowledged once its fate is decided. */
export interface Held<Ref> extends Arrival {
  readonly refs: Ref[]
  /** milliseconds; when it was first held */
  readonly heldSince: number
}

/**
 * What became of an arrival that was offered. `known`: same seq as something accepted, the caller compares hashes;
 * `let-go`: no room, but a signature reaches beyond it, so `ledger.resend` will bring it; `overflow`: no room and nothing
 * speaks for it; `barred`: the ledger refused an event of this chain before.
 */
export type Offer = 'held' | 'known' | 'let-go' | 'overflow' | 'barred'

/** Contiguous events of one chain, proven by a signature at their end. */
export interface Run<Ref> {
  readonly chain: Chain
  readonly events: readonly Held<Ref>[]
}

/** A hole that a signature proves: something before `proof` is missing. */
export interface Gap {
  readonly chain: Chain
  readonly fromSeq: number
  readonly proof: Head
}

interface ChainState<Ref> {
  readonly chain: Chain
  head: Head
  readonly held: Map<string, Held<Ref>>
  /** signed heads beyond `head`, by seq */
  readonly proofs: Map<number, Head>
  isBarred: boolean
}

/** Most events held per chain. */
export const MAX_HELD = 2_048
const MAX_PROOFS = 256

export type InboxState<Ref> = ReturnType<typeof createInboxState<Ref>>

/** Walks back from a proof by `prevHash`; complete when it reaches the head. */
function walkBack<Ref>(
  state: ChainState<Ref>,
  proof: Head,
): { events: Held<Ref>[]; outcome: 'complete' | 'missing' | 'fork' } {
  const events: Held<Ref>[] = []
  let wanted = proof
  while (wanted.seq > state.head.seq) {
    const event = state.held.get(wanted.hash)
    if (event === undefined || event.seq !== wanted.seq) return { events, outcome: 'missing' }
    events.push(event)
    wanted = { seq: wanted.seq - 1, hash: event.prevHash }
  }
  return { events: events.toReversed(), outcome: wanted.hash === state.head.hash ? 'complete' : 'fork' }
}

function lowestProof<Ref>(state: ChainState<Ref>): Head | undefined {
  let lowest: Head | undefined
  for (const proof of state.proofs.values()) if (lowest === undefined || proof.seq < lowest.seq) lowest = proof
  return lowest
}

/**
 * Decides, without I/O, which arrivals are to be believed: those that link by hash from the last accepted event of
 * their chain to one the origin has signed. Everything else is held, and in the end put aside; an unsigned message
 * never proves a gap.
 */
export function createInboxState<Ref>(heads: readonly (Chain & Head)[]) {
  const chains = new Map<string, ChainState<Ref>>()

  function stateOf(chain: Chain): ChainState<Ref> {
    const key = `${chain.origin}|${chain.lane}`
    const existing = chains.get(key)
    if (existing !== undefined) return existing
    const created: ChainState<Ref> = {
      chain: { origin: chain.origin, lane: chain.lane },
      head: GENESIS,
      held: new Map(),
      proofs: new Map(),
      isBarred: false,
    }
    chains.set(key, created)
    return created
  }

  for (const { seq, hash, ...chain } of heads) stateOf(chain).head = { seq, hash }

  /** Notes a head the origin signed; false when it contradicts what was accepted. */
  function prove(chain: Chain, { seq, hash }: Head): boolean {
    const state = stateOf(chain)
    const hasRoom = state.proofs.size < MAX_PROOFS && !state.isBarred
    if (seq > state.head.seq && hasRoom) state.proofs.set(seq, { seq, hash })
    return seq !== state.head.seq || hash === state.head.hash
  }

  function offer(arrival: Arrival, ref: Ref, now: number): Offer {
    const state = stateOf(arrival)
    if (arrival.seq <= state.head.seq) return 'known'
    if (state.isBarred) return 'barred'
    if (arrival.isSigned) prove(arrival, arrival)
    const twin = state.held.get(arrival.hash)
    if (twin !== undefined) {
      twin.refs.push(ref)
      return 'held'
    }
    if (state.held.size >= MAX_HELD) return state.proofs.size > 0 ? 'let-go' : 'overflow'
    state.held.set(arrival.hash, { ...arrival, refs: [ref], heldSince: now })
    return 'held'
  }

  /** The next runs that stand, at most one per chain. */
  function ready(): Run<Ref>[] {
    return [...chains.values()].flatMap((state) => {
      const proof = lowestProof(state)
      const walk = proof === undefined ? undefined : walkBack(state, proof)
      return walk?.outcome === 'complete' ? [{ chain: state.chain, events: walk.events }] : []
    })
  }

  /** Moves the head past a run that is safely stored; gives back held events that the chain has left behind. */
  function accepted(run: Run<Ref>): Held<Ref>[] {
    const state = stateOf(run.chain)
    const last = run.events.at(-1)
    for (const event of run.events) state.held.delete(event.hash)
    return last === undefined ? [] : advance(run.chain, last)
  }

  /** Moves a head forward to one stored elsewhere; gives back held events that the chain has left behind. */
  function advance(chain: Chain, { seq, hash }: Head): Held<Ref>[] {
    const state = stateOf(chain)
    if (seq <= state.head.seq) return []
    state.head = { seq, hash }
    for (const proven of state.proofs.keys()) if (proven <= seq) state.proofs.delete(proven)
    return drop(state, (event) => event.seq <= seq)
  }

  function drop(state: ChainState<Ref>, isUnwanted: (event: Held<Ref>) => boolean): Held<Ref>[] {
    const dropped = [...state.held.values()].filter(isUnwanted)
    for (const event of dropped) state.held.delete(event.hash)
    return dropped
  }

  /** Chains whose next proof cannot be reached with what is held. */
  function gaps(): Gap[] {
    const found: Gap[] = []
    for (const state of chains.values()) {
      const proof = lowestProof(state)
      if (proof === undefined || walkBack(state, proof).outcome !== 'missing') continue
      found.push({ chain: state.chain, fromSeq: state.head.seq + 1, proof })
    }
    return found
  }

  /** Takes out signed segments that do not link to what was accepted: the origin has two histories. */
  function takeForks(): Held<Ref>[] {
    return [...chains.values()].flatMap((state) => {
      const proof = lowestProof(state)
      const walk = proof === undefined ? undefined : walkBack(state, proof)
      if (proof === undefined || walk?.outcome !== 'fork') return []
      state.proofs.delete(proof.seq)
      const forked = new Set(walk.events.map(({ hash }) => hash))
      return drop(state, ({ hash }) => forked.has(hash))
    })
  }

  /** Takes out events that no signature has covered since `before` (milliseconds). */
  function takeUnsigned(before: number): Held<Ref>[] {
    return [...chains.values()].flatMap((state) => {
      const proven = Math.max(state.head.seq, ...state.proofs.keys())
      return drop(state, (event) => event.heldSince < before && event.seq > proven)
    })
  }

  /** Lets nothing more of a chain in; gives back what was held. */
  function bar(chain: Chain): Held<Ref>[] {
    const state = stateOf(chain)
    state.isBarred = true
    state.proofs.clear()
    return drop(state, () => true)
  }

  /** Starts some chains anew from their beginning, keeping what is held. */
  function forget(isMeant: (chain: Chain) => boolean): void {
    for (const state of chains.values()) if (isMeant(state.chain)) state.head = GENESIS
  }

  return {
    offer,
    prove,
    ready,
    accepted,
    advance,
    gaps,
    takeForks,
    takeUnsigned,
    bar,
    forget,
    head: (chain: Chain): Head => stateOf(chain).head,
    heldCount: (): number => [...chains.values()].reduce((sum, { held }) => sum + held.size, 0),
  }
}
