import type { WireEvent } from '@yiwang/kernel'
import type { LedgerPort } from '../ledger-port.ts'
import type { Arrival } from './verify.ts'

const PAGE = 200

/** Compares messages with what the ledger already has at their place: the same again, or something else in its name. */
export function createKnownEvents<Ref>(ledger: LedgerPort) {
  let asked: { arrival: Arrival; ref: Ref }[] = []

  async function hashesOf(arrivals: readonly Arrival[]): Promise<Map<number, string | undefined>> {
    const hashes = new Map<number, string | undefined>()
    for (const { origin, lane, seq } of arrivals.toSorted((a, b) => a.seq - b.seq)) {
      if (hashes.has(seq)) continue
      const page: WireEvent[] = await ledger.readLane(origin, lane, seq, PAGE)
      for (const { attributes } of page) hashes.set(Number(attributes.seq), attributes.hash)
    }
    return hashes
  }

  return {
    ask(arrival: Arrival, ref: Ref): void {
      asked.push({ arrival, ref })
    },
    async compare(): Promise<{ same: Ref[]; other: Ref[] }> {
      const chains = Map.groupBy(asked, ({ arrival }) => `${arrival.origin}|${arrival.lane}`)
      const same: Ref[] = []
      const other: Ref[] = []
      for (const group of chains.values()) {
        const hashes = await hashesOf(group.map(({ arrival }) => arrival))
        for (const { arrival, ref } of group) (hashes.get(arrival.seq) === arrival.hash ? same : other).push(ref)
      }
      asked = []
      return { same, other }
    },
  }
}
