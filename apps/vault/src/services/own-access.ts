import { createHash, timingSafeEqual } from 'node:crypto'
import { answerInfo, ownAccessCallSchema, PrivacyError, PURPOSES, type OpenedBox } from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { verifyCall } from '../access/authenticate.ts'
import { describeBoxes, findOpenableBoxes, openBox, type OpenableBox } from '../access/boxes.ts'
import { parseCall } from '../access/parse-call.ts'
import { traceOwnLook } from './own-look.ts'
import type { MatterRow } from '../projections/matter-row.ts'
import { findMatter, ownSealedEvents } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const OWN_ACCESS = 'svc.vault.own-access'

/** Small enough for one message of the bus with boxes of ordinary size. */
const EVENTS_PER_PAGE = 10
const purpose = PURPOSES['own-access']

function holdsReceipt(matter: MatterRow, secret: string): boolean {
  const hash = createHash('sha256').update(secret).digest()
  const expected = Buffer.from(matter.receipt_secret_hash ?? '', 'hex')
  return expected.length === hash.length && timingSafeEqual(expected, hash)
}

/** An unknown matter and a wrong secret get the same answer, so that nobody learns which matters exist. */
export async function ownMatter(
  parts: Pick<VaultParts, 'db'>,
  call: { readonly matterId: string; readonly secret: string },
): Promise<{ matterId: string; subjectId: string }> {
  const matter = await findMatter(parts.db, call.matterId)
  if (matter === undefined || matter.subject_id === null || !holdsReceipt(matter, call.secret)) {
    throw new PrivacyError('not_assigned')
  }
  return { matterId: matter.matter_id, subjectId: matter.subject_id }
}

/** One damaged box must not keep a person from all the others; the portal shows which one is missing. */
function openUnlessDamaged(parts: VaultParts, box: OpenableBox): OpenedBox[] {
  try {
    return [openBox(box)]
  } catch (error) {
    if (!(error instanceof PrivacyError)) throw error
    parts.report(error)
    return []
  }
}

/** Whoever holds the receipt reads their own words and the replies to them, page by page; nothing of the inner lane. */
export function createOwnAccessService(parts: VaultParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(ownAccessCallSchema, body)
    verifyCall(parts, OWN_ACCESS, call)
    if (!purpose.apps.includes(call.origin.split('/')[1] ?? '')) throw new PrivacyError('purpose_unknown')
    parts.countLook('ownAll', call.origin)
    await parts.settle()
    const own = await ownMatter(parts, call)
    parts.countLook('ownMatter', call.matterId)
    const places = await ownSealedEvents(parts.db, own, { after: call.after ?? 0, limit: EVENTS_PER_PAGE })
    const boxes = await findOpenableBoxes(parts, places, { purpose, subjectId: own.subjectId })
    if (boxes.length > 0) await traceOwnLook(parts, { call, as: 'own-access', seen: describeBoxes(boxes), context })
    const last = places.length === EVENTS_PER_PAGE ? places.at(-1) : undefined
    const value = {
      boxes: boxes.flatMap((box) => openUnlessDamaged(parts, box)),
      ...(last === undefined ? {} : { next: last.position }),
    }
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(OWN_ACCESS, call.requestId), value }) }
  }
}
