import type { Arrival } from './verify.ts'

/** Where a message stands in the stream; undefined for one that came otherwise and needs no acknowledgement. */
export type Placed = { readonly streamSeq: number } | undefined

/** An arrival with what must be acknowledged once its fate is decided. */
export interface Held<Ref extends Placed> extends Arrival {
  ref: Ref
  /** milliseconds; when it was first held */
  readonly heldSince: number
}

/** How much of one chain may wait. */
export interface HoldLimits {
  readonly events: number
  readonly bytes: number
}

export const HOLD_LIMITS: HoldLimits = { events: 2_048, bytes: 32 * 1024 ** 2 }

const size = ({ wire }: Arrival): number => wire.data.length

/** Keeps events by hash, oldest first, and counts their bytes. */
export function createHeldEvents<Ref extends Placed>({ events: most, bytes: mostBytes }: HoldLimits) {
  const byHash = new Map<string, Held<Ref>>()
  let bytes = 0

  function remove(hash: string): Held<Ref> | undefined {
    const event = byHash.get(hash)
    if (event === undefined) return undefined
    byHash.delete(hash)
    bytes -= size(event)
    return event
  }

  return {
    get: (hash: string): Held<Ref> | undefined => byHash.get(hash),
    add(event: Held<Ref>): void {
      byHash.set(event.hash, event)
      bytes += size(event)
    },
    remove,
    /** one alone always has room */
    isOver: (): boolean => byHash.size > 1 && (byHash.size > most || bytes > mostBytes),
    oldest: (): Held<Ref> | undefined => byHash.values().next().value,
    highest(): Held<Ref> | undefined {
      let highest: Held<Ref> | undefined
      for (const event of byHash.values()) if (highest === undefined || event.seq > highest.seq) highest = event
      return highest
    },
    drop(isUnwanted: (event: Held<Ref>) => boolean): Held<Ref>[] {
      const dropped = [...byHash.values()].filter(isUnwanted)
      for (const { hash } of dropped) remove(hash)
      return dropped
    },
    count: (): number => byHash.size,
  }
}
