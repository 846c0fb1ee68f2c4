import { answerInfo, ownFileCallSchema, PrivacyError, PURPOSES } from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { verifyCall } from '../access/authenticate.ts'
import { getAttached, keysOfFile, privateKeyOf } from '../access/files.ts'
import { parseCall } from '../access/parse-call.ts'
import { ATTACHMENTS } from './open-file.ts'
import { ownMatter } from './own-access.ts'
import { traceOwnLook } from './own-look.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const OWN_FILE = 'svc.vault.own-file'

/** Gives whoever holds the receipt the keys of a file of theirs, or one shown to them; nothing of the inner lane. */
export function createOwnFileService(parts: VaultParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(ownFileCallSchema, body)
    verifyCall(parts, OWN_FILE, call)
    if (!PURPOSES['own-access'].apps.includes(call.origin.split('/')[1] ?? ''))
      throw new PrivacyError('purpose_unknown')
    parts.countLook('ownAll', call.origin)
    await parts.settle()
    const { subjectId } = await ownMatter(parts, call)
    parts.countLook('ownFile', call.matterId)
    const file = await getAttached(parts.ledger, call)
    if (file.lane !== 'open') throw new PrivacyError('not_assigned', 'fileId')
    const privateKey = await privateKeyOf(parts.keys, subjectId)
    const seen = { subjectIds: [subjectId], eventIds: [call.eventId], fields: [ATTACHMENTS] }
    await traceOwnLook(parts, { call, as: 'own-file', seen, context })
    const cell = file.keptBy.split('/')[0] ?? ''
    const fileContext = { cell, eventId: call.eventId, subjectId, fileId: call.fileId }
    const value = { keys: keysOfFile(privateKey, fileContext, call.heads) }
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(OWN_FILE, call.requestId), value }) }
  }
}
