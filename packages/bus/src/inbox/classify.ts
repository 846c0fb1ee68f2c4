import { createHash } from 'node:crypto'
import { fromMessage, type StreamMessage } from '../cloud-events/message.ts'
import { readSignedHead, type SignedHead } from '../heads.ts'
import { isHeadSubject, parseSubject } from '../lanes/subjects.ts'
import { isSignedHead, type Chain, type OriginKeys } from '../signing.ts'
import type { Quarantined } from '../quarantine/quarantine.ts'
import { verifyEvent, type Arrival, type QuarantineReason } from './verify.ts'

type Message = Pick<StreamMessage, 'subject' | 'data'> & { readonly headers?: StreamMessage['headers'] | undefined }

/** What a message of the stream turned out to be. */
export type Classified =
  | { readonly kind: 'event'; readonly arrival: Arrival }
  | { readonly kind: 'head'; readonly chain: Chain; readonly head: SignedHead }
  | { readonly kind: 'refused'; readonly reason: QuarantineReason }

function refused(reason: QuarantineReason): Classified {
  return { kind: 'refused', reason }
}

function classifyHead(keys: OriginKeys, chain: Chain, data: Uint8Array): Classified {
  const head = readSignedHead(data)
  if (head === undefined) return refused('head_malformed')
  if (!keys.has(chain.origin)) return refused('origin_unknown')
  return isSignedHead(keys, chain, head) ? { kind: 'head', chain, head } : refused('signature_invalid')
}

/** Sorts a message into event, signed head, or something to put aside. */
export function classify(keys: OriginKeys, message: Message): Classified {
  const subject = parseSubject(message.subject)
  if (subject === undefined) return refused('subject_disagrees')
  const chain = { origin: `${subject.cell}/${subject.app}`, lane: subject.lane }
  if (isHeadSubject(subject)) return classifyHead(keys, chain, message.data)
  try {
    const result = verifyEvent(keys, fromMessage(message), message.subject)
    return typeof result === 'string' ? refused(result) : { kind: 'event', arrival: result }
  } catch {
    return refused('message_malformed')
  }
}

/** What a row can hold and an operator's screen can show of what a stranger wrote. */
function shown(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
}

/** The quarantine's row for a message: its claims cut short, its content only as a digest. */
export function quarantined(reason: QuarantineReason, message: Message): Quarantined {
  const claim = (name: string): string => shown(message.headers?.get(`ce-${name}`) ?? '', 200)
  const hash = createHash('sha256').update(message.subject).update('\n')
  for (const key of message.headers?.keys() ?? [])
    hash.update(`${key}: ${message.headers?.values(key).join(',') ?? ''}\n`)
  return {
    reason,
    subject: shown(message.subject, 400),
    claimedSource: claim('source'),
    claimedType: claim('type'),
    claimedId: claim('id'),
    claimedSeq: claim('seq'),
    digest: hash.update(message.data).digest('hex'),
    bytes: message.data.length,
  }
}
