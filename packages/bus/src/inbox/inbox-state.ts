import { GENESIS, type Chain, type Head } from '../signing.ts'
import { createChainState, type ChainState, type CrowdedOut, type Offer } from './chain-state.ts'
import { HOLD_LIMITS, type Held, type Placed } from './held.ts'
import type { Arrival } from './verify.ts'

export type { Held, Placed } from './held.ts'

/** Contiguous events of one chain, proven by a signature at their end; there may be more of them in between. */
export interface Run<Ref extends Placed> {
  readonly chain: Chain
  readonly events: readonly Held<Ref>[]
}

/** A hole that a signature proves: something before `proof` is missing. */
export interface Gap {
  readonly chain: Chain
  readonly fromSeq: number
  readonly proof: Head
}

export type InboxState<Ref extends Placed> = ReturnType<typeof createInboxState<Ref>>

/**
 * Decides, without I/O, which arrivals are to be believed: those that link by hash from the last accepted event of
 * their chain to one the origin has signed. Everything else is held, and in the end put aside; an unsigned message
 * never proves a gap, and never takes the room of what a signature vouches for.
 */
export function createInboxState<Ref extends Placed>(heads: readonly (Chain & Head)[], limits = HOLD_LIMITS) {
  const chains = new Map<string, ChainState<Ref>>()

  function stateOf({ origin, lane }: Chain): ChainState<Ref> {
    const key = `${origin}|${lane}`
    const state = chains.get(key) ?? createChainState<Ref>({ origin, lane }, limits)
    chains.set(key, state)
    return state
  }

  for (const { seq, hash, ...chain } of heads) stateOf(chain).begin({ seq, hash })

  const all = (): ChainState<Ref>[] => [...chains.values()]

  return {
    offer: (arrival: Arrival, ref: Ref, now: number): Offer => stateOf(arrival).offer(arrival, ref, now),
    /** notes a head the origin signed; false when it contradicts what was accepted */
    prove: (chain: Chain, head: Head): boolean => stateOf(chain).prove(head),
    /** whether a signature vouches for an event that is missing */
    isWanted: (arrival: Arrival): boolean => stateOf(arrival).isWanted(arrival),
    /** the next runs that stand, at most one per chain */
    ready: (): Run<Ref>[] =>
      all().flatMap((state) => {
        const walk = state.walk()
        return walk?.outcome === 'complete' ? [{ chain: state.chain, events: walk.events }] : []
      }),
    /** moves the head past a run that is safely stored; gives back held events that the chain has left behind */
    accepted({ chain, events }: Run<Ref>): Held<Ref>[] {
      const state = stateOf(chain)
      const last = events.at(-1)
      state.release(events)
      return last === undefined ? [] : state.advance(last)
    },
    /** moves a head forward to one stored elsewhere; gives back held events that the chain has left behind */
    advance: (chain: Chain, head: Head): Held<Ref>[] => stateOf(chain).advance(head),
    /** chains whose next proof cannot be reached with what is held */
    gaps: (): Gap[] =>
      all().flatMap((state) => {
        const walk = state.walk()
        if (walk?.outcome !== 'missing') return []
        return [{ chain: state.chain, fromSeq: state.head().seq + 1, proof: walk.proof }]
      }),
    /** takes out signed segments that do not link to what was accepted: the origin has two histories */
    takeForks: (): Held<Ref>[] =>
      all().flatMap((state) => {
        const walk = state.walk()
        return walk?.outcome === 'fork' ? state.takeOut(walk) : []
      }),
    /** takes out events no signature has vouched for since `before` (milliseconds) */
    takeUnsigned: (before: number): Held<Ref>[] =>
      all().flatMap((state) => state.takeLoose(({ heldSince }) => heldSince < before)),
    /** what had to give way since the last call */
    takeCrowdedOut: (): CrowdedOut<Ref>[] => all().flatMap((state) => state.takeCrowdedOut()),
    /** lets nothing more of a chain in; gives back what was held */
    bar: (chain: Chain): Held<Ref>[] => stateOf(chain).bar(),
    /** starts some chains anew from their beginning: what is held of them came from a stream that is gone */
    forget(isMeant: (chain: Chain) => boolean): void {
      for (const state of all()) if (isMeant(state.chain)) state.begin(GENESIS)
    },
    head: (chain: Chain): Head => stateOf(chain).head(),
    heldCount: (): number => all().reduce((sum, state) => sum + state.heldCount(), 0),
  }
}
