import { describe, expect, it } from 'vitest'
import { GENESIS, type Chain, type Head } from '../signing.ts'
import { createInboxState, MAX_HELD, type InboxState } from './inbox-state.ts'
import type { Arrival } from './verify.ts'

const CHAIN: Chain = { origin: 'demo/portal', lane: 'open' }
const OTHER: Chain = { origin: 'demo/console', lane: 'open' }
const WIRE = { attributes: {}, data: new Uint8Array() }

const hash = (seq: number, fork = ''): string => (seq === 0 ? GENESIS.hash : `h${seq}${fork}`)
const head = (seq: number, fork = ''): Head => ({ seq, hash: hash(seq, fork) })

/** The event at `seq`; of another history from `fork` on. */
function event(
  seq: number,
  options: { isSigned?: boolean; chain?: Chain; fork?: string; prev?: string } = {},
): Arrival {
  const { isSigned = false, chain = CHAIN, fork = '' } = options
  return { ...chain, seq, hash: hash(seq, fork), prevHash: options.prev ?? hash(seq - 1), isSigned, wire: WIRE }
}

function offered(state: InboxState<string>, ...arrivals: Arrival[]): string[] {
  return arrivals.map((arrival) => state.offer(arrival, `ref-${arrival.hash}`, 0))
}

const runs = (state: InboxState<string>): string[] =>
  state.ready().map(({ chain, events }) => `${chain.origin} ${events.map(({ seq }) => seq).join()}`)

function acceptAll(state: InboxState<string>): string[] {
  return state.ready().flatMap((run) => state.accepted(run).map((left) => left.hash))
}

describe('the inbox', () => {
  it('believes what a signature at the end covers', () => {
    const state = createInboxState<string>([])
    offered(state, event(1), event(2), event(3, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('holds what is not signed yet', () => {
    const state = createInboxState<string>([])
    expect(offered(state, event(1), event(2))).toEqual(['held', 'held'])
    expect([runs(state), state.gaps(), state.heldCount()]).toEqual([[], [], 2])
  })

  it('believes a held tail once a signed head covers it', () => {
    const state = createInboxState<string>([])
    offered(state, event(1), event(2))
    state.prove(CHAIN, head(2))
    expect(runs(state)).toEqual(['demo/portal 1,2'])
  })

  it('puts reordered events in order', () => {
    const state = createInboxState<string>([])
    offered(state, event(3, { isSigned: true }), event(1), event(2))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('goes on from where the ledger stands', () => {
    const state = createInboxState<string>([{ ...CHAIN, ...head(7) }])
    expect(offered(state, event(7), event(8, { isSigned: true }))).toEqual(['known', 'held'])
    expect(runs(state)).toEqual(['demo/portal 8'])
    acceptAll(state)
    expect(state.head(CHAIN)).toEqual(head(8))
  })

  it('takes chains one by one, so that none waits for another', () => {
    const state = createInboxState<string>([])
    offered(state, event(2, { isSigned: true }), event(1, { chain: OTHER, isSigned: true }))
    expect(runs(state)).toEqual(['demo/console 1'])
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 1, proof: head(2) }])
  })

  it('sees a gap only where a signature proves it', () => {
    const state = createInboxState<string>([])
    offered(state, event(1), event(900))
    expect(state.gaps()).toEqual([])
    state.prove(CHAIN, head(3))
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 1, proof: head(3) }])
  })

  it('chooses among two events of the same seq the one the signature covers', () => {
    const state = createInboxState<string>([])
    offered(state, event(1, { fork: 'x' }), event(1), event(2, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 1,2'])
    expect(acceptAll(state)).toEqual(['h1x'])
  })

  it('acknowledges every copy of an event', () => {
    const state = createInboxState<string>([])
    state.offer(event(1), 'first', 0)
    state.offer(event(1), 'second', 0)
    state.prove(CHAIN, head(1))
    expect(state.ready()[0]?.events[0]?.refs).toEqual(['first', 'second'])
  })

  it('takes out a signed history that is not a continuation', () => {
    const state = createInboxState<string>([{ ...CHAIN, ...head(1) }])
    offered(state, event(2, { fork: 'x', prev: hash(1, 'x'), isSigned: true }))
    expect(runs(state)).toEqual([])
    expect(state.takeForks().map((event) => event.hash)).toEqual(['h2x'])
    offered(state, event(2, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 2'])
  })

  it('tells a head that contradicts what was accepted', () => {
    const state = createInboxState<string>([{ ...CHAIN, ...head(5) }])
    expect([state.prove(CHAIN, head(5)), state.prove(CHAIN, head(5, 'x')), state.prove(CHAIN, head(4))]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('gives up what stays unsigned, but not what waits for a predecessor', () => {
    const state = createInboxState<string>([])
    offered(state, event(2), event(3, { isSigned: true }), event(4))
    expect(state.takeUnsigned(0)).toEqual([])
    expect(state.takeUnsigned(1).map(({ seq }) => seq)).toEqual([4])
    offered(state, event(1))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('holds no more than it can', () => {
    const flood = Array.from({ length: MAX_HELD }, (_, i) => event(i + 10, { prev: 'x' }))
    const state = createInboxState<string>([])
    offered(state, ...flood)
    expect(offered(state, event(1))).toEqual(['overflow'])
    state.prove(CHAIN, head(2))
    expect(offered(state, event(1))).toEqual(['let-go'])
  })

  it('takes over what another process has stored', () => {
    const state = createInboxState<string>([])
    offered(state, event(2), event(3, { isSigned: true }))
    expect(state.advance(CHAIN, head(2)).map(({ seq }) => seq)).toEqual([2])
    expect([runs(state), state.advance(CHAIN, head(1))]).toEqual([['demo/portal 3'], []])
  })

  it('lets nothing more in of a chain the ledger refused', () => {
    const state = createInboxState<string>([])
    offered(state, event(1), event(2, { isSigned: true }))
    expect(state.bar(CHAIN).map(({ seq }) => seq)).toEqual([1, 2])
    expect(offered(state, event(1))).toEqual(['barred'])
    state.prove(CHAIN, head(1))
    expect([runs(state), state.gaps()]).toEqual([[], []])
  })

  it('lets own events return once more on another stream', () => {
    const state = createInboxState<string>([
      { ...CHAIN, ...head(5) },
      { ...OTHER, ...head(4) },
    ])
    state.forget(({ origin }) => origin === CHAIN.origin)
    expect([state.head(CHAIN), state.head(OTHER)]).toEqual([GENESIS, head(4)])
  })
})
