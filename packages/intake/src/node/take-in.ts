import { randomBytes } from 'node:crypto'
import type { Circumstances, RecordedEvent } from '@yiwang/kernel'
import { derivedId, eventIdFor, LedgerError, type Ledger } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import { IntakeError } from '../errors.ts'
import { RequestSubmitted, type Attachment, type RequesterIdentity, type RequestKind } from '../events.ts'
import { createReceiptNumber } from '../receipt-number.ts'
import { hashReceiptSecret } from './receipt-secret.ts'
import { request } from '../request-aggregate.ts'
import { sealRequest, type RequestWords } from './seal-request.ts'

/** What taking a request in needs of its app. */
export interface IntakeParts {
  readonly ledger: Pick<Ledger, 'append' | 'origin' | 'clock'>
  /** a fresh subject with its key; throws DomainError('subject_keys_exhausted') */
  takeSubject(): Promise<SubjectKey>
  /** told of a subject nothing was kept under, because the request had been taken in before */
  giveBack?(subject: SubjectKey): void
}

/** A request ready to be taken in: words in the clear, everything else as it will stand in the event. */
export interface IncomingRequest {
  readonly kind: RequestKind
  readonly words: RequestWords
  readonly divisionCode?: string | undefined
  readonly attachments: Attachment[]
  /** the telephone among the words was proven to an issuer */
  readonly isVerified?: boolean
  readonly takenBy?: { readonly post: string; readonly unit: string }
  readonly circumstances: Circumstances
  /** the same id again gives the first receipt back */
  readonly commandId: string
  /** binds the command id to what was said, keyed: other words under it are refused with LedgerError('command_id_reused') */
  readonly contentDigest?: string | undefined
  /** made together with the form and sent back with it, so that a repeated submission shows the same receipt */
  readonly receiptSecret: string
  readonly traceparent?: string | undefined
}

export interface Receipt {
  readonly matterId: string
  readonly receiptNumber: string
  /** for `waitFor('intake_requests', position)` */
  readonly position: number
}

/** A number carries the day; history keeps its own days, so that a large import does not crowd one day's numbers. */
function numberFor({ circumstances }: IncomingRequest, now: Date): string {
  const day = circumstances.historical === true ? new Date(circumstances.occurredAt) : now
  return createReceiptNumber(day, randomBytes(8))
}

function identityOf({ words, isVerified }: IncomingRequest): RequesterIdentity {
  if (words.name === undefined && words.phone === undefined) return 'anonymous'
  return isVerified === true ? 'verified' : 'unverified'
}

function eventData({ ledger }: IntakeParts, incoming: IncomingRequest, subject: SubjectKey): RequestSubmitted {
  const { kind, words, attachments, divisionCode, takenBy } = incoming
  const receiptSecretHash = hashReceiptSecret(incoming.receiptSecret)
  if (receiptSecretHash === undefined) throw new IntakeError('receipt_number_invalid', 'receiptSecret')
  const eventId = eventIdFor(incoming.commandId, 0)
  const cell = ledger.origin.split('/')[0] ?? ''
  return {
    // the same command finds the same stream, so a retry meets its first result there
    matterId: derivedId(incoming.commandId, 'matter'),
    receiptNumber: numberFor(incoming, ledger.clock.now()),
    receiptSecretHash,
    kind,
    identity: identityOf(incoming),
    ...sealRequest({ cell, eventId, subject }, words),
    attachments,
    ...(divisionCode === undefined ? {} : { divisionCode }),
    ...(takenBy === undefined ? {} : { takenBy }),
  }
}

function recordedIn(event: RecordedEvent | undefined): RequestSubmitted & { readonly position: number } {
  const recorded = event === undefined ? undefined : RequestSubmitted.match(event)
  if (event === undefined || recorded === undefined) throw new IntakeError('request_not_found')
  return { ...recorded, position: event.position }
}

/**
 * Seals and records a request; whoever wants to submit a matter goes through here. A retry with the same command id
 * answers with the first receipt. Throws IntakeError, SealingError or LedgerError; nothing is recorded then.
 */
export async function takeInRequest(parts: IntakeParts, incoming: IncomingRequest): Promise<Receipt> {
  const { ledger } = parts
  const { circumstances, commandId, contentDigest, traceparent } = incoming
  const subject = await parts.takeSubject()
  const data = eventData(parts, incoming, subject)
  // A new matter's stream is empty, so it is not loaded first; a retry is recognised when it is appended.
  const events = request.decide({ type: 'SubmitRequest', data, circumstances }, request.initialState, {
    now: ledger.clock.now(),
    nextId: () => eventIdFor(commandId, 0),
  })
  const streamId = `${ledger.origin.split('/')[1]}/${request.name}/${data.matterId}`
  const appended = await ledger
    .append({ streamId, expectedVersion: 0, commandId, contentDigest, traceparent, events })
    .catch((error: unknown) => {
      // nothing was recorded under this subject: the id had been used for other words
      if (error instanceof LedgerError && error.code === 'command_id_reused') parts.giveBack?.(subject)
      throw error
    })
  const { matterId, receiptNumber, position, content } = recordedIn(appended.events[0])
  // Otherwise sending one form again and again would empty the pool without a trace.
  if (content.subjectId !== subject.subjectId) parts.giveBack?.(subject)
  return { matterId, receiptNumber, position }
}
