import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import { request } from '../request-aggregate.ts'
import { sealContact } from './seal-request.ts'

/** A checked identity for an earlier request, and under whose key that request began. */
export interface Verification {
  readonly matterId: string
  readonly name?: string | undefined
  /** proven to the issuer, never typed */
  readonly phone: string
  readonly subject: SubjectKey
  readonly requestOrigin: string
  readonly circumstances: Circumstances
  readonly commandId: string
}

/** Seals and records it; the caller has checked that the matter is the person's. Answers with the position. */
export async function verifyRequest(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  verification: Verification,
): Promise<{ position: number }> {
  const { matterId, name, phone, subject, requestOrigin, circumstances, commandId } = verification
  const cell = ledger.origin.split('/')[0] ?? ''
  const contact = sealContact({ cell, eventId: eventIdFor(commandId, 0), subject }, { name, phone })
  const isTakenInElsewhere = requestOrigin !== ledger.origin
  const command = { type: 'VerifyRequester', matterId, contact, isTakenInElsewhere, circumstances } as const
  const { position } = await ledger.execute(request, { id: matterId, command, commandId })
  return { position }
}
