import { jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream'
import { classify, quarantined, readableHeaders, type Classified } from '@yiwang/bus'
import type { CellAccess } from './cell-access.ts'
import type { Findings } from './findings.ts'
import { chainName, type ChainName, type OwnChains } from './own-chains.ts'
import { readQuarantine } from './quarantine-records.ts'

/** What one chain looks like in the stream. */
interface Seen {
  readonly seqs: Set<number>
  /** up to where a valid signature vouches */
  signed: number
}

/** What the stream is held against. */
export interface StreamExpectation {
  readonly own: OwnChains
  /** seq up to which each chain must be there */
  readonly required: ReadonlyMap<ChainName, number>
  readonly findings: Findings
}

/** What the stream holds: records, heads that only vouch for how far a chain reaches, and what nobody believes. */
export interface StreamCount {
  readonly events: number
  readonly heads: number
  readonly refused: number
}

/** The same as one line an operator can add up. */
export function streamLine({ events, heads, refused }: StreamCount): string {
  const of = refused === 0 ? ['', ''] : [`，不可信 ${refused} 条`, `, ${refused} not believed`]
  return (
    `事件流：${events + heads + refused} 条，其中记录 ${events} 条，签名链头 ${heads} 条（只说明记录到哪里，不算记录）${of[0]}` +
    ` / stream: ${events} events, ${heads} signed heads (they say how far a chain reaches and are no events)${of[1]}`
  )
}

const PAGE = 500

/** Every message from the first to the one that was last when asked. */
async function* messagesOf({ nats }: CellAccess): AsyncGenerator<JsMsg> {
  const { state } = await (await jetstreamManager(nats)).streams.info('ONE')
  if (state.messages === 0) return
  const consumer = await jetstream(nats).consumers.get('ONE')
  for (let seen = 0; seen < state.last_seq;) {
    for await (const message of await consumer.fetch({ max_messages: PAGE, expires: 5_000 })) {
      seen = message.info.pending === 0 ? state.last_seq : message.seq
      yield message
      if (seen >= state.last_seq) break
    }
  }
}

function pointOf(what: Exclude<Classified, { kind: 'refused' }>): { chain: ChainName; seq: number; hash: string } {
  const { seq, hash } = what.kind === 'event' ? what.arrival : what.head
  return { chain: chainName(what.kind === 'event' ? what.arrival : what.chain), seq, hash }
}

/** Ranges of what is not there, at most so many. */
function missing({ seqs }: Seen, upTo: number): string[] {
  const ranges: string[] = []
  for (let seq = 1; seq <= upTo; seq += 1) {
    if (seqs.has(seq)) continue
    const from = seq
    while (seq < upTo && !seqs.has(seq + 1)) seq += 1
    ranges.push(from === seq ? `${seq}` : `${from}–${seq}`)
  }
  return ranges
}

function judgeChain(chain: ChainName, seen: Seen, { required, findings }: StreamExpectation): void {
  const upTo = required.get(chain) ?? 0
  for (const range of missing(seen, upTo))
    findings.gaps.push(`事件流缺 ${chain} ${range} / stream lacks ${chain} ${range}`)
  if (seen.signed < upTo) {
    findings.gaps.push(
      `事件流 ${chain} 只签到 ${seen.signed}，应到 ${upTo} / signatures cover ${seen.signed} of ${upTo}`,
    )
  }
}

/**
 * Walks the stream ONE: every message must parse, hash to what it says and be what its origin's ledger holds, or have been
 * put aside by those who read it; every chain must be there without a hole as far as it was published, and vouched for by its
 * origin's signature. That no replica took what was put aside is what comparing them has shown.
 */
export async function walkStream(cell: CellAccess, expected: StreamExpectation): Promise<StreamCount> {
  const { own, required, findings } = expected
  const chains = new Map<ChainName, Seen>()
  const putAside = await readQuarantine(cell)
  const kinds = { event: 0, head: 0, refused: 0 }

  function seenOf(chain: ChainName): Seen {
    const seen = chains.get(chain) ?? { seqs: new Set<number>(), signed: 0 }
    chains.set(chain, seen)
    return seen
  }

  /** What is wrong with a message; undefined when nothing is. */
  function problemOf(what: Classified): string | undefined {
    if (what.kind === 'refused') return `不可信 / ${what.reason}`
    const { chain, seq, hash } = pointOf(what)
    const expectedHash = own.hashAt(chain, seq)
    const isKnown = expectedHash === undefined ? seq > (required.get(chain) ?? 0) : expectedHash === hash
    return isKnown ? undefined : `与来源账本的 ${chain} ${seq} 不同 / differs from its origin`
  }

  function count(what: Exclude<Classified, { kind: 'refused' }>): void {
    const { chain, seq } = pointOf(what)
    const seen = seenOf(chain)
    if (what.kind === 'event') seen.seqs.add(seq)
    const isSigned = what.kind === 'head' || what.arrival.isSigned
    if (isSigned) seen.signed = Math.max(seen.signed, seq)
  }

  function take(message: JsMsg): void {
    const { seq, subject, data } = message
    const received = { subject, data, headers: readableHeaders(message) }
    const what = classify(cell.originKeys, received)
    kinds[what.kind] += 1
    const problem = problemOf(what)
    if (problem === undefined) {
      if (what.kind !== 'refused') count(what)
      return
    }
    const isPutAside = putAside.has(quarantined('unsigned', received).digest)
    findings[isPutAside ? 'quarantined' : 'mismatches'].push(`事件流第 ${seq} 条（${subject}）：${problem}`)
  }

  for await (const message of messagesOf(cell)) take(message)
  for (const chain of required.keys()) judgeChain(chain, seenOf(chain), expected)
  return { events: kinds.event, heads: kinds.head, refused: kinds.refused }
}
