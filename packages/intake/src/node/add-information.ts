import type { Circumstances } from '@yiwang/kernel'
import { eventIdFor, type Ledger } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'
import type { Attachment, TakenBy } from '../events.ts'
import { request } from '../request-aggregate.ts'
import { sealAddition } from './seal-request.ts'

/** What a person adds to a matter of theirs, and under whose key the matter began. */
export interface IncomingAddition {
  readonly matterId: string
  readonly narrative: string
  readonly attachments: Attachment[]
  readonly questionEventId?: string | undefined
  readonly subject: SubjectKey
  /** origin that took the request in, as the projection has it */
  readonly requestOrigin: string
  /** the post that types it for the person */
  readonly takenBy?: TakenBy | undefined
  readonly circumstances: Circumstances
  readonly commandId: string
  /** as of a request */
  readonly contentDigest?: string | undefined
}

/** Seals and records an addition; the caller has checked that the matter is the person's. Answers with the position. */
export async function addToRequest(
  ledger: Pick<Ledger, 'execute' | 'origin'>,
  incoming: IncomingAddition,
): Promise<{ position: number }> {
  const { matterId, narrative, attachments, questionEventId, takenBy, subject } = incoming
  const { requestOrigin, circumstances, commandId } = incoming
  const cell = ledger.origin.split('/')[0] ?? ''
  const content = sealAddition({ cell, eventId: eventIdFor(commandId, 0), subject }, narrative)
  const isTakenInElsewhere = requestOrigin !== ledger.origin
  const added = { matterId, content, attachments, questionEventId, isTakenInElsewhere, takenBy, circumstances }
  const command = { type: 'AddInformation', ...added } as const
  const { contentDigest } = incoming
  const { position } = await ledger.execute(request, { id: matterId, command, commandId, contentDigest })
  return { position }
}
