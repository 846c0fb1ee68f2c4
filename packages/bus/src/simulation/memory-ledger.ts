import type { Lane, WireEvent } from '@yiwang/kernel'
import { hashOf, LedgerError, type StreamCursor } from '@yiwang/ledger'
import type { LedgerPort } from '../ledger-port.ts'
import { GENESIS, type Chain, type Head } from '../signing.ts'

/** What survives a crash of its app. */
export interface MemoryLedger extends LedgerPort {
  /** one event per command; the same command again changes nothing */
  append(lane: Lane, commandId: string): void
  /** everything in order of local position */
  readonly events: readonly WireEvent[]
  /** makes the next batch from elsewhere end in a crash, before or after its commit; undefined: not any more */
  crashNext(when: 'before' | 'after' | undefined): void
}

/** The process died here. */
export class Crash extends Error {}

const key = ({ origin, lane }: Chain): string => `${origin}|${lane}`
const chainOf = ({ attributes: a }: WireEvent): Chain => ({ origin: (a.source ?? '').slice(1), lane: a.lane as Lane })

/** A ledger with the rules of the real one and none of its durability. */
export function createMemoryLedger(origin: string): MemoryLedger {
  const events: WireEvent[] = []
  const chains = new Map<string, WireEvent[]>()
  const commands = new Set<string>()
  const returned = new Map<Lane, Set<number>>()
  let cursor: StreamCursor | undefined
  let crash: 'before' | 'after' | undefined

  function crashIf(when: 'before' | 'after'): void {
    if (crash !== when) return
    crash = undefined
    throw new Crash()
  }

  const chain = (of: Chain): WireEvent[] => chains.get(key(of)) ?? []

  function headOf(of: Chain): Head {
    const last = chain(of).at(-1)
    return last === undefined ? GENESIS : { seq: Number(last.attributes.seq), hash: last.attributes.hash ?? '' }
  }

  function keep(event: WireEvent): void {
    const of = chainOf(event)
    events.push(event)
    chains.set(key(of), [...chain(of), event])
  }

  function accept(event: WireEvent): boolean {
    const of = chainOf(event)
    const { seq, hash } = headOf(of)
    const own = Number(event.attributes.seq)
    if (own <= seq) {
      if (chain(of)[own - 1]?.attributes.hash !== event.attributes.hash) throw new LedgerError('chain_mismatch')
      if (of.origin === origin) returned.set(of.lane, (returned.get(of.lane) ?? new Set()).add(own))
      return false
    }
    if (own > seq + 1) throw new LedgerError('gap')
    if (event.attributes.prevhash !== hash || of.origin === origin) throw new LedgerError('chain_mismatch')
    keep(event)
    return true
  }

  return {
    origin,
    events,
    append(lane, commandId) {
      if (commands.has(commandId)) return
      commands.add(commandId)
      const { seq, hash } = headOf({ origin, lane })
      const app = origin.slice(origin.indexOf('/') + 1)
      const attributes = {
        specversion: '1.0',
        id: `id-${origin}-${commandId}`,
        source: `/${origin}`,
        type: 'yiwang.simulation.happened.v1',
        subject: `${app}/simulation/${commandId}`,
        lane,
        seq: String(seq + 1),
        commandid: commandId,
        prevhash: hash,
      }
      const data = new TextEncoder().encode('{}')
      keep({ attributes: { ...attributes, hash: hashOf({ attributes, data }) }, data })
    },
    readOwn: async (lane, fromSeq, limit) => chain({ origin, lane }).slice(fromSeq - 1, fromSeq - 1 + limit),
    readLane: async (of, lane, ...[fromSeq, limit]) =>
      chain({ origin: of, lane }).slice(fromSeq - 1, fromSeq - 1 + limit),
    heads: async () =>
      [...chains.values()].flatMap((of) =>
        of.slice(-1).map((last) => ({ ...chainOf(last), ...headOf(chainOf(last)) })),
      ),
    async acceptForeign(batch) {
      crashIf('before')
      const accepted = batch.filter(accept).length
      crashIf('after')
      return { accepted, duplicates: batch.length - accepted }
    },
    async returned(lane) {
      const seen = returned.get(lane) ?? new Set()
      let mark = 0
      while (seen.has(mark + 1)) mark += 1
      return mark
    },
    async resetReturned() {
      returned.clear()
    },
    cursor: async () => cursor,
    async saveCursor(next) {
      cursor = next
    },
    crashNext(when) {
      crash = when
    },
    onAppended: () => () => undefined,
  }
}
