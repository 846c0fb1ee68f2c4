import type { ActorClaims } from '@yiwang/identity'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import {
  answerInfo,
  findPurpose,
  openFileCallSchema,
  PrivacyError,
  mayOpenFiles,
  type OpenFileCall,
  type Purpose,
} from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { findGround } from '../access/assignment.ts'
import { verifyCall, verifyWorker } from '../access/authenticate.ts'
import { getAttached, keysOfFile, privateKeyOf } from '../access/files.ts'
import { parseCall } from '../access/parse-call.ts'
import { recordOpening } from '../access/trace.ts'
import { findMatter } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const OPEN_FILE = 'svc.vault.open-file'
/** What a trace calls them. */
export const ATTACHMENTS = 'attachments'

/** A worker's purpose that may read files; machines read none. */
function statedPurpose({ purpose: stated, origin }: OpenFileCall): Purpose {
  const purpose = findPurpose(stated)
  const app = origin.split('/')[1] ?? ''
  const mayRead = purpose?.by === 'human' && purpose.apps.includes(app)
  if (!mayRead || purpose.files === undefined) {
    throw new PrivacyError('purpose_unknown', stated)
  }
  return purpose
}

/** Whose key, once the worker has shown a ground in the matter itself. */
async function assignedSubject(
  { db }: VaultParts,
  { matterId }: OpenFileCall,
  { claims, purpose }: { claims: ActorClaims; purpose: Purpose },
): Promise<string> {
  const matter = await findMatter(db, matterId)
  const ground = matter === undefined ? undefined : findGround(claims, matter, purpose.code)
  if (ground === undefined) throw new PrivacyError('not_assigned')
  if (matter === undefined || matter.subject_id === null) throw new PrivacyError('not_openable')
  return matter.subject_id
}

interface Look {
  readonly claims: ActorClaims
  readonly purpose: Purpose
  readonly subjectId: string
  readonly context: CallContext
}

async function trace(parts: VaultParts, call: OpenFileCall, look: Look): Promise<void> {
  const { claims, purpose, subjectId, context } = look
  const { name, post, unit, unitName, jti } = claims
  const isFirst = await recordOpening(parts.ledger, {
    commandId: `open-file:${call.origin}:token:${jti}`,
    context,
    opened: {
      subjectIds: [subjectId],
      eventIds: [call.eventId],
      fields: [ATTACHMENTS],
      matterId: call.matterId,
      purpose: purpose.code,
      purposeText: purpose.sentence[DEFAULT_LOCALE],
      actor: { kind: 'person', name, post, unit, ...(unitName === undefined ? {} : { unitName }) },
      app: call.origin.split('/')[1] ?? '',
      requestId: call.requestId,
    },
  })
  if (!isFirst) throw new PrivacyError('token_invalid', 'used')
}

/**
 * Gives the keys of one file's chunks to whoever may read it. The vault never sees the file: it may be large, and is kept
 * elsewhere. As with boxes, the trace is durable first.
 */
export function createOpenFileService(parts: VaultParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(openFileCallSchema, body)
    const keys = verifyCall(parts, OPEN_FILE, call)
    const purpose = statedPurpose(call)
    const claims = await verifyWorker(keys, call, parts.clock.now())
    parts.countLook('app', call.origin)
    parts.countLook('actorFile', `${call.origin} ${claims.sub}`)
    await parts.settle()
    const file = await getAttached(parts.ledger, call)
    if (!mayOpenFiles(purpose, file.lane)) throw new PrivacyError('not_assigned', 'fileId')
    const subjectId = await assignedSubject(parts, call, { claims, purpose })
    const privateKey = await privateKeyOf(parts.keys, subjectId)
    await trace(parts, call, { claims, purpose, subjectId, context })
    const cell = file.keptBy.split('/')[0] ?? ''
    const fileContext = { cell, eventId: call.eventId, subjectId, fileId: call.fileId }
    const value = { keys: keysOfFile(privateKey, fileContext, call.heads) }
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(OPEN_FILE, call.requestId), value }) }
  }
}
