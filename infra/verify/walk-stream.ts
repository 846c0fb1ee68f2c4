import { jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream'
import { classify } from '@yiwang/bus'
import type { CellAccess } from './cell-access.ts'
import type { Findings } from './findings.ts'
import { chainName, type ChainName, type OwnChains } from './own-chains.ts'

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
 * Walks the stream ONE: every message must parse, hash to what it says and be what its origin's ledger holds; every chain
 * must be there without a hole as far as it was published, and vouched for by its origin's signature.
 */
export async function walkStream(cell: CellAccess, expected: StreamExpectation): Promise<number> {
  const { own, required, findings } = expected
  const chains = new Map<ChainName, Seen>()
  let messages = 0

  function seenOf(chain: ChainName): Seen {
    const seen = chains.get(chain) ?? { seqs: new Set<number>(), signed: 0 }
    chains.set(chain, seen)
    return seen
  }

  function take(message: JsMsg): void {
    messages += 1
    const place = `事件流第 ${message.seq} 条（${message.subject}）`
    const what = classify(cell.originKeys, message)
    if (what.kind === 'refused') {
      findings.mismatches.push(`${place}：不可信 / ${what.reason}`)
      return
    }
    const chain = chainName(what.kind === 'event' ? what.arrival : what.chain)
    const { seq, hash } = what.kind === 'event' ? what.arrival : what.head
    const expectedHash = own.hashAt(chain, seq)
    if (expectedHash === undefined ? seq <= (required.get(chain) ?? 0) : expectedHash !== hash) {
      findings.mismatches.push(`${place}：与来源账本的 ${chain} ${seq} 不同 / differs from its origin`)
      return
    }
    const seen = seenOf(chain)
    if (what.kind === 'event') seen.seqs.add(seq)
    const isSigned = what.kind === 'head' || what.arrival.isSigned
    if (isSigned) seen.signed = Math.max(seen.signed, seq)
  }

  for await (const message of messagesOf(cell)) take(message)
  for (const chain of required.keys()) judgeChain(chain, seenOf(chain), expected)
  return messages
}
