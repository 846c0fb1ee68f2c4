import { GENESIS, type Chain, type Head } from '../signing.ts'
import { createHeldEvents, type Held, type HoldLimits, type Placed } from './held.ts'
import type { Arrival } from './verify.ts'

/**
 * What became of an arrival that was offered. `known`: same seq as something accepted, the caller compares hashes; `copy`:
 * another copy of something held; `barred`: the ledger refused an event of this chain before.
 */
export type Offer = 'held' | 'known' | 'copy' | 'barred'

/** Put out for want of room. What is vouched for will be had from `ledger.resend`, the rest has nothing to speak for it. */
export interface CrowdedOut<Ref extends Placed> {
  readonly event: Held<Ref>
  readonly isVouched: boolean
}

/** Events that lead from a proof back towards the head. */
export interface Walk<Ref extends Placed> {
  readonly proof: Head
  readonly events: readonly Held<Ref>[]
  readonly outcome: 'complete' | 'missing' | 'fork'
}

const MAX_PROOFS = 256

const before = ({ seq, prevHash }: Arrival): Head => ({ seq: seq - 1, hash: prevHash })

export type ChainState<Ref extends Placed> = ReturnType<typeof createChainState<Ref>>

/**
 * What is known of one chain beyond its head. Events that lead back from a signature by their hashes are vouched for and
 * have room of their own; others are loose, and the oldest of them gives way.
 */
export function createChainState<Ref extends Placed>(chain: Chain, limits: HoldLimits) {
  let head = GENESIS
  let isBarred = false
  const loose = createHeldEvents<Ref>(limits)
  const vouched = createHeldEvents<Ref>(limits)
  /** on the way back from a signature but not held: hash to seq */
  const wanted = new Map<string, number>()
  /** signed heads beyond the own one, by seq */
  const proofs = new Map<number, Head>()
  let crowdedOut: CrowdedOut<Ref>[] = []

  /** The nearest to the head are kept: they are needed first. */
  function keepVouched(event: Held<Ref>): void {
    vouched.add(event)
    while (vouched.isOver()) {
      const highest = vouched.highest()
      if (highest === undefined) return
      vouched.remove(highest.hash)
      crowdedOut.push({ event: highest, isVouched: true })
    }
  }

  function keepLoose(event: Held<Ref>): void {
    loose.add(event)
    while (loose.isOver()) {
      const oldest = loose.oldest()
      if (oldest === undefined) return
      loose.remove(oldest.hash)
      crowdedOut.push({ event: oldest, isVouched: false })
    }
  }

  function want({ seq, hash }: Head): void {
    const hasRoom = vouched.count() < limits.events || seq < (vouched.highest()?.seq ?? 0)
    if (hasRoom) wanted.set(hash, seq)
  }

  /** Vouches for everything held that leads to this point. */
  function vouch(point: Head): void {
    let next = point
    while (next.seq > head.seq) {
      const event = loose.get(next.hash) ?? vouched.get(next.hash)
      if (event?.seq !== next.seq) return want(next)
      if (loose.remove(event.hash) !== undefined) keepVouched(event)
      next = before(event)
    }
  }

  function addProof(proof: Head): void {
    if (!proofs.has(proof.seq) && proofs.size >= MAX_PROOFS) {
      const highest = Math.max(...proofs.keys())
      if (highest < proof.seq) return
      proofs.delete(highest)
    }
    proofs.set(proof.seq, proof)
  }

  /** Notes a head the origin signed; false when it contradicts what was accepted. */
  function prove({ seq, hash }: Head): boolean {
    if (seq > head.seq && !isBarred) {
      addProof({ seq, hash })
      vouch({ seq, hash })
    }
    return seq !== head.seq || hash === head.hash
  }

  const isWanted = ({ hash, seq }: Arrival): boolean => wanted.get(hash) === seq

  function hold(event: Held<Ref>): void {
    if (!event.isSigned && !isWanted(event)) return keepLoose(event)
    wanted.delete(event.hash)
    keepVouched(event)
    vouch(before(event))
  }

  /** A redelivery takes the place of the message it repeats; one copy is enough to come again after a crash. */
  function join(twin: Held<Ref>, ref: Ref): Offer {
    if (ref === undefined) return 'held'
    const isSameMessage = twin.ref === undefined || twin.ref.streamSeq === ref.streamSeq
    if (isSameMessage) twin.ref = ref
    return isSameMessage ? 'held' : 'copy'
  }

  function offer(arrival: Arrival, ref: Ref, now: number): Offer {
    if (arrival.seq <= head.seq) return 'known'
    if (isBarred) return 'barred'
    if (arrival.isSigned) prove(arrival)
    const twin = loose.get(arrival.hash) ?? vouched.get(arrival.hash)
    if (twin !== undefined) return join(twin, ref)
    hold({ ...arrival, ref, heldSince: now })
    return 'held'
  }

  /** From a proof back to what was reached before it, as far as what is held reaches. */
  function walkBack(proof: Head, reached: Head): Walk<Ref> {
    const events: Held<Ref>[] = []
    let next = proof
    while (next.seq > reached.seq) {
      const event = vouched.get(next.hash)
      if (event?.seq !== next.seq) return { proof, events, outcome: 'missing' }
      events.push(event)
      next = before(event)
    }
    return { proof, events: events.toReversed(), outcome: next.hash === reached.hash ? 'complete' : 'fork' }
  }

  /** From the head over as many proofs as stand; what is wrong beyond them is told once they are behind. */
  function walk(): Walk<Ref> | undefined {
    const events: Held<Ref>[] = []
    let reached = head
    for (const proof of [...proofs.values()].toSorted((a, b) => a.seq - b.seq)) {
      const part = walkBack(proof, reached)
      if (part.outcome !== 'complete')
        return events.length === 0 ? part : { proof: reached, events, outcome: 'complete' }
      events.push(...part.events)
      reached = proof
    }
    return events.length === 0 ? undefined : { proof: reached, events, outcome: 'complete' }
  }

  function drop(isUnwanted: (event: Held<Ref>) => boolean): Held<Ref>[] {
    return [...vouched.drop(isUnwanted), ...loose.drop(isUnwanted)]
  }

  function clear(): Held<Ref>[] {
    proofs.clear()
    wanted.clear()
    return drop(() => true)
  }

  return {
    chain,
    offer,
    prove,
    isWanted,
    walk,
    /** moves the head forward; gives back what the chain has left behind */
    advance({ seq, hash }: Head): Held<Ref>[] {
      if (seq <= head.seq) return []
      head = { seq, hash }
      for (const proven of proofs.keys()) if (proven <= seq) proofs.delete(proven)
      for (const [missing, at] of wanted) if (at <= seq) wanted.delete(missing)
      return drop((event) => event.seq <= seq)
    },
    /** takes out what leads to the lowest proof, and the proof */
    takeOut({ proof, events }: Walk<Ref>): Held<Ref>[] {
      proofs.delete(proof.seq)
      const hashes = new Set(events.map(({ hash }) => hash))
      return drop(({ hash }) => hashes.has(hash))
    },
    /** removes events that are safely stored */
    release(events: readonly Held<Ref>[]): void {
      for (const { hash } of events) vouched.remove(hash)
    },
    takeLoose: (isOld: (event: Held<Ref>) => boolean): Held<Ref>[] => loose.drop(isOld),
    takeCrowdedOut(): CrowdedOut<Ref>[] {
      const taken = crowdedOut
      crowdedOut = []
      return taken
    },
    /** lets nothing more in; gives back what was held */
    bar(): Held<Ref>[] {
      isBarred = true
      return clear()
    },
    /** starts from a point, whatever was known before */
    begin(at: Head): void {
      head = at
      clear()
    },
    head: (): Head => head,
    heldCount: (): number => loose.count() + vouched.count(),
  }
}
