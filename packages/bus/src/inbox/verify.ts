import { laneSchema, type WireEvent } from '@yiwang/kernel'
import { hashOf } from '@yiwang/ledger'
import { subjectOf } from '../lanes/subjects.ts'
import { isSignedHead, type Chain, type OriginKeys } from '../signing.ts'

/** Why a message is put aside instead of being believed. */
export type QuarantineReason =
  | 'message_malformed'
  | 'subject_disagrees'
  | 'origin_unknown'
  | 'seq_invalid'
  | 'hash_mismatch'
  | 'signature_invalid'
  | 'head_malformed'
  | 'fork'
  | 'unsigned'
  | 'held_overflow'
  | 'refused_by_ledger'

/** An event whose own statements agree with each other; whether its chain and signature stand is the inbox state's question. */
export interface Arrival extends Chain {
  readonly seq: number
  readonly hash: string
  readonly prevHash: string
  /** carries a valid signature of its own hash */
  readonly isSigned: boolean
  readonly wire: WireEvent
}

function seqOf(wire: WireEvent): number | undefined {
  const seq = wire.attributes.seq ?? ''
  return /^[1-9]\d{0,14}$/.test(seq) ? Number(seq) : undefined
}

/** The subject an event belongs on; undefined when it names none. */
function findSubject(wire: WireEvent): string | undefined {
  try {
    return subjectOf(wire.attributes)
  } catch {
    return undefined
  }
}

function isOnItsSubject(wire: WireEvent, subject: string | undefined): boolean {
  const belongs = findSubject(wire)
  return belongs !== undefined && (subject === undefined || subject === belongs)
}

function isSignatureValid(keys: OriginKeys, arrival: Arrival): boolean {
  const { seq, hash, wire } = arrival
  return !arrival.isSigned || isSignedHead(keys, arrival, { seq, hash, sig: wire.attributes.headsig ?? '' })
}

/**
 * Checks what a message says against itself and against the subject it came on (undefined: answered by `ledger.resend`).
 * @returns the arrival, or why it must be put aside
 */
export function verifyEvent(keys: OriginKeys, wire: WireEvent, subject?: string): Arrival | QuarantineReason {
  const { attributes: a } = wire
  if (!isOnItsSubject(wire, subject)) return 'subject_disagrees'
  const origin = (a.source ?? '').slice(1)
  if (!keys.has(origin)) return 'origin_unknown'
  const seq = seqOf(wire)
  if (seq === undefined) return 'seq_invalid'
  const hash = hashOf(wire)
  if (a.hash !== hash) return 'hash_mismatch'
  const isSigned = a.headsig !== undefined
  const lane = laneSchema.parse(a.lane)
  const arrival = { origin, lane, seq, hash, prevHash: a.prevhash ?? '', isSigned, wire }
  return isSignatureValid(keys, arrival) ? arrival : 'signature_invalid'
}
