import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ActorClaims } from '@yiwang/identity'
import {
  answerInfo,
  lookupCallSchema,
  PrivacyError,
  PURPOSES,
  type FoundMatter,
  type LookupCall,
} from '@yiwang/privacy/contracts'
import { lookupTag, SealingError, sealReply, type SealedReply } from '@yiwang/sealing'
import { verifyCall, verifyWorker } from '../access/authenticate.ts'
import { parseCall } from '../access/parse-call.ts'
import { recordOpening } from '../access/trace.ts'
import type { MatterRow } from '../projections/matter-row.ts'
import { findMattersByTag } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const LOOKUP = 'svc.vault.lookup'

/** Who speaks with callers. */
const ROLES = ['operator', 'clerk', 'dispatcher', 'callback'] as const

const purpose = PURPOSES['find-by-phone']

/** 32 bytes kept outside PostgreSQL; see `EpochKeyStore.derivedKey`. */
export interface LookupParts extends VaultParts {
  readonly prfKey: Uint8Array
}

async function verifyOperator(parts: LookupParts, call: LookupCall): Promise<ActorClaims> {
  const keys = verifyCall(parts, LOOKUP, call)
  if (!purpose.apps.includes(call.origin.split('/')[1] ?? '')) throw new PrivacyError('purpose_unknown')
  const claims = await verifyWorker(keys, { ...call, purpose: purpose.code }, parts.clock.now())
  if (!ROLES.some((role) => claims.roles.includes(role))) throw new PrivacyError('not_assigned')
  return claims
}

function tagOf(parts: LookupParts, phone: string): string {
  try {
    return lookupTag({ prfKey: parts.prfKey, kind: 'phone', value: phone })
  } catch (error) {
    if (error instanceof SealingError) throw new PrivacyError('request_invalid', 'phone')
    throw error
  }
}

/** Each person found is told that they were looked for; the traces stand before the answer is given. */
async function traceFound(
  parts: LookupParts,
  call: LookupCall,
  found: { matter: MatterRow; claims: ActorClaims; context: CallContext },
): Promise<void> {
  const { matter, claims, context } = found
  const { name, post, unit, unitName, jti } = claims
  const isFirst = await recordOpening(parts.ledger, {
    commandId: `lookup:${call.origin}:${jti}:${matter.matter_id}`,
    context,
    opened: {
      matterId: matter.matter_id,
      subjectIds: matter.subject_id === null ? [] : [matter.subject_id],
      eventIds: matter.request_event_id === null ? [] : [matter.request_event_id],
      fields: ['phone'],
      purpose: purpose.code,
      purposeText: purpose.sentence[DEFAULT_LOCALE],
      actor: { kind: 'person', name, post, unit, ...(unitName === undefined ? {} : { unitName }) },
      app: 'console',
      requestId: call.requestId,
    },
  })
  if (!isFirst) throw new PrivacyError('token_invalid', 'used')
}

function toFound({
  matter_id: matterId,
  receipt_number: receiptNumber,
  submitted_at: submittedAt,
}: MatterRow): FoundMatter[] {
  if (receiptNumber === null || submittedAt === null) return []
  return [{ matterId, receiptNumber, submittedAt: new Date(submittedAt).toISOString() }]
}

/** Finds matters by the caller's telephone: numbers of matters only, nothing a person wrote. */
export function createLookupService(parts: LookupParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(lookupCallSchema, body)
    const claims = await verifyOperator(parts, call)
    parts.countLook('lookup', `${call.origin} ${claims.sub}`)
    const matters = await findMattersByTag(parts.db, tagOf(parts, call.phone))
    for (const matter of matters) await traceFound(parts, call, { matter, claims, context })
    const value = matters.flatMap(toFound)
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(LOOKUP, call.requestId), value }) }
  }
}
