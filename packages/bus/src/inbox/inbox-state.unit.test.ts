import { describe, expect, it } from 'vitest'
import { GENESIS, type Chain, type Head } from '../signing.ts'
import { createInboxState, type InboxState } from './inbox-state.ts'
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

interface Place {
  readonly streamSeq: number
}
let places = 0
const at = (streamSeq: number): Place => ({ streamSeq })

function offered(state: InboxState<Place>, ...arrivals: Arrival[]): string[] {
  return arrivals.map((arrival) => state.offer(arrival, at((places += 1)), 0))
}

const crowdedOut = (state: InboxState<Place>): string[] =>
  state.takeCrowdedOut().map(({ event: { hash: of }, isVouched }) => `${of}${isVouched ? ' vouched' : ''}`)

const LIMITS = { events: 4, bytes: 100 }

const runs = (state: InboxState<Place>): string[] =>
  state.ready().map(({ chain, events }) => `${chain.origin} ${events.map(({ seq }) => seq).join()}`)

function acceptAll(state: InboxState<Place>): string[] {
  return state.ready().flatMap((run) => state.accepted(run).map((left) => left.hash))
}

describe('the inbox', () => {
  it('believes what a signature at the end covers', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1), event(2), event(3, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('holds what is not signed yet', () => {
    const state = createInboxState<Place>([])
    expect(offered(state, event(1), event(2))).toEqual(['held', 'held'])
    expect([runs(state), state.gaps(), state.heldCount()]).toEqual([[], [], 2])
  })

  it('believes a held tail once a signed head covers it', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1), event(2))
    state.prove(CHAIN, head(2))
    expect(runs(state)).toEqual(['demo/portal 1,2'])
  })

  it('puts reordered events in order', () => {
    const state = createInboxState<Place>([])
    offered(state, event(3, { isSigned: true }), event(1), event(2))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('takes everything at once that signatures cover one after another', () => {
    const state = createInboxState<Place>([])
    offered(state, ...[1, 2, 3].map((seq) => event(seq, { isSigned: true })), event(4), event(5, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 1,2,3,4,5'])
    expect(acceptAll(state)).toEqual([])
    expect([state.head(CHAIN), state.heldCount()]).toEqual([head(5), 0])
  })

  it('takes what stands before a hole, and sees the hole then', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1, { isSigned: true }), event(2, { isSigned: true }), event(4, { isSigned: true }))
    expect([runs(state), state.gaps()]).toEqual([['demo/portal 1,2'], []])
    acceptAll(state)
    expect([runs(state), state.gaps()]).toEqual([[], [{ chain: CHAIN, fromSeq: 3, proof: head(4) }]])
  })

  it('takes what stands before another history, and takes that out then', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1, { isSigned: true }), event(2, { fork: 'x', prev: hash(1, 'x'), isSigned: true }))
    expect([runs(state), state.takeForks()]).toEqual([['demo/portal 1'], []])
    acceptAll(state)
    expect([runs(state), state.takeForks().map((each) => each.hash)]).toEqual([[], ['h2x']])
  })

  it('goes on from where the ledger stands', () => {
    const state = createInboxState<Place>([{ ...CHAIN, ...head(7) }])
    expect(offered(state, event(7), event(8, { isSigned: true }))).toEqual(['known', 'held'])
    expect(runs(state)).toEqual(['demo/portal 8'])
    acceptAll(state)
    expect(state.head(CHAIN)).toEqual(head(8))
  })

  it('takes chains one by one, so that none waits for another', () => {
    const state = createInboxState<Place>([])
    offered(state, event(2, { isSigned: true }), event(1, { chain: OTHER, isSigned: true }))
    expect(runs(state)).toEqual(['demo/console 1'])
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 1, proof: head(2) }])
  })

  it('sees a gap only where a signature proves it', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1), event(900))
    expect(state.gaps()).toEqual([])
    state.prove(CHAIN, head(3))
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 1, proof: head(3) }])
  })

  it('chooses among two events of the same seq the one the signature covers', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1, { fork: 'x' }), event(1), event(2, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 1,2'])
    expect(acceptAll(state)).toEqual(['h1x'])
  })

  it('keeps one copy of an event, as last delivered', () => {
    const state = createInboxState<Place>([])
    const fates = [at(7), at(8), at(7)].map((place) => state.offer(event(1), place, 0))
    expect(fates).toEqual(['held', 'copy', 'held'])
    const again = at(7)
    state.offer(event(1), again, 0)
    state.prove(CHAIN, head(1))
    expect(state.ready()[0]?.events[0]?.ref).toBe(again)
  })

  it('hears of a signature on another copy of what it holds', () => {
    const state = createInboxState<Place>([])
    expect(offered(state, event(1), event(1, { isSigned: true }))).toEqual(['held', 'copy'])
    expect(runs(state)).toEqual(['demo/portal 1'])
  })

  it('takes out a signed history that is not a continuation', () => {
    const state = createInboxState<Place>([{ ...CHAIN, ...head(1) }])
    offered(state, event(2, { fork: 'x', prev: hash(1, 'x'), isSigned: true }))
    expect(runs(state)).toEqual([])
    expect(state.takeForks().map((event) => event.hash)).toEqual(['h2x'])
    offered(state, event(2, { isSigned: true }))
    expect(runs(state)).toEqual(['demo/portal 2'])
  })

  it('tells a head that contradicts what was accepted', () => {
    const state = createInboxState<Place>([{ ...CHAIN, ...head(5) }])
    expect([state.prove(CHAIN, head(5)), state.prove(CHAIN, head(5, 'x')), state.prove(CHAIN, head(4))]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('gives up what stays unsigned, but not what waits for a predecessor', () => {
    const state = createInboxState<Place>([])
    offered(state, event(2), event(3, { isSigned: true }), event(4))
    expect(state.takeUnsigned(0)).toEqual([])
    expect(state.takeUnsigned(1).map(({ seq }) => seq)).toEqual([4])
    offered(state, event(1))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
  })

  it('gives up what no signature vouches for, however low its number', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1, { fork: 'x' }), event(2, { fork: 'x', prev: hash(1, 'x') }), event(9, { isSigned: true }))
    expect(state.takeUnsigned(1).map((left) => left.hash)).toEqual(['h1x', 'h2x'])
  })

  it('has room for what is vouched for, however much is not', () => {
    const state = createInboxState<Place>([], LIMITS)
    const forged = Array.from({ length: 6 }, (_, i) =>
      event(i + 1, { fork: 'x', prev: i === 0 ? GENESIS.hash : hash(i, 'x') }),
    )
    offered(state, ...forged)
    expect(crowdedOut(state)).toEqual(['h1x', 'h2x'])
    state.prove(CHAIN, head(3))
    expect(state.isWanted(event(3))).toBe(true)
    offered(state, event(3), event(2), event(1))
    expect([runs(state), crowdedOut(state)]).toEqual([['demo/portal 1,2,3'], []])
    expect(acceptAll(state)).toEqual(['h3x'])
  })

  it('lets go what is furthest from the head when even what is vouched for is too much', () => {
    const state = createInboxState<Place>([], LIMITS)
    for (let seq = 2; seq <= 9; seq += 2) offered(state, event(seq), event(seq + 1, { isSigned: true }))
    expect(crowdedOut(state)).toEqual(['h7 vouched', 'h6 vouched', 'h9 vouched', 'h8 vouched'])
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 1, proof: head(3) }])
    offered(state, event(1))
    expect(runs(state)).toEqual(['demo/portal 1,2,3'])
    acceptAll(state)
    expect(crowdedOut(state)).toEqual(['h5 vouched'])
    expect(state.gaps()).toEqual([{ chain: CHAIN, fromSeq: 4, proof: head(5) }])
    state.prove(CHAIN, head(6))
    offered(state, event(6), event(5))
    expect(runs(state)).toEqual(['demo/portal 4,5,6'])
  })

  it('counts bytes too, and has room for one event of any size', () => {
    const big = { attributes: {}, data: new Uint8Array(80) }
    const state = createInboxState<Place>([], LIMITS)
    offered(state, { ...event(5, { prev: 'x' }), wire: big })
    expect(crowdedOut(state)).toEqual([])
    offered(state, { ...event(6, { prev: 'x' }), wire: big })
    expect(crowdedOut(state)).toEqual(['h5'])
    offered(state, { ...event(7, { prev: 'x' }), wire: { attributes: {}, data: new Uint8Array(500) } })
    expect([crowdedOut(state), state.heldCount()]).toEqual([['h6'], 1])
  })

  it('takes over what another process has stored', () => {
    const state = createInboxState<Place>([])
    offered(state, event(2), event(3, { isSigned: true }))
    expect(state.advance(CHAIN, head(2)).map(({ seq }) => seq)).toEqual([2])
    expect([runs(state), state.advance(CHAIN, head(1))]).toEqual([['demo/portal 3'], []])
  })

  it('lets nothing more in of a chain the ledger refused', () => {
    const state = createInboxState<Place>([])
    offered(state, event(1), event(2, { isSigned: true }))
    expect(state.bar(CHAIN).map(({ seq }) => seq)).toEqual([2, 1])
    expect(offered(state, event(1))).toEqual(['barred'])
    state.prove(CHAIN, head(1))
    expect([runs(state), state.gaps()]).toEqual([[], []])
  })

  it('lets own events return once more on another stream', () => {
    const state = createInboxState<Place>([
      { ...CHAIN, ...head(5) },
      { ...OTHER, ...head(4) },
    ])
    offered(state, event(6), event(7, { chain: OTHER }))
    state.forget(({ origin }) => origin === CHAIN.origin)
    expect([state.head(CHAIN), state.head(OTHER)]).toEqual([GENESIS, head(4)])
    // what was held came from the stream that is gone, and has not returned on this one
    expect(state.heldCount()).toBe(1)
  })
})
