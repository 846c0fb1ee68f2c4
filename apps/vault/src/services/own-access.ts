import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { createHash, timingSafeEqual } from 'node:crypto'
import {
  answerInfo,
  ownAccessCallSchema,
  PrivacyError,
  PURPOSES,
  type OpenedBox,
  type OwnAccessCall,
} from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { verifyCall } from '../access/authenticate.ts'
import { describeBoxes, findOpenableBoxes, openBox, type OpenableBox } from '../access/boxes.ts'
import { parseCall } from '../access/parse-call.ts'
import { recordOpening } from '../access/trace.ts'
import type { MatterRow } from '../projections/matter-row.ts'
import { findMatter, ownSealedEvents } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const OWN_ACCESS = 'svc.vault.own-access'

/** Small enough for one message of the bus with boxes of ordinary size. */
const EVENTS_PER_PAGE = 10
/** China keeps one time all year, so a day there begins 8 hours before it does in UTC. */
const CHINA_OFFSET_MS = 8 * 3_600_000

const purpose = PURPOSES['own-access']

function holdsReceipt(matter: MatterRow, secret: string): boolean {
  const hash = createHash('sha256').update(secret).digest()
  const expected = Buffer.from(matter.receipt_secret_hash ?? '', 'hex')
  return expected.length === hash.length && timingSafeEqual(expected, hash)
}

/** An unknown matter and a wrong secret get the same answer, so that nobody learns which matters exist. */
async function ownMatter(parts: VaultParts, call: OwnAccessCall): Promise<{ matterId: string; subjectId: string }> {
  const matter = await findMatter(parts.db, call.matterId)
  if (matter === undefined || matter.subject_id === null || !holdsReceipt(matter, call.secret)) {
    throw new PrivacyError('not_assigned')
  }
  return { matterId: matter.matter_id, subjectId: matter.subject_id }
}

/** Recorded once a day and matter: it shows that the receipt was used, without burying other people's looks. */
async function traceOncePerDay(
  parts: VaultParts,
  call: OwnAccessCall,
  seen: { boxes: readonly OpenableBox[]; traceparent: string | undefined },
): Promise<void> {
  const day = new Date(parts.clock.now().getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
  await recordOpening(parts.ledger, {
    commandId: `own-access:${call.matterId}:${day}`,
    traceparent: seen.traceparent,
    opened: {
      ...describeBoxes(seen.boxes),
      matterId: call.matterId,
      purpose: purpose.code,
      purposeText: purpose.sentence[DEFAULT_LOCALE],
      actor: { kind: 'self' },
      app: 'portal',
      requestId: call.requestId,
    },
  })
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
  return async (body: unknown, { traceparent }: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(ownAccessCallSchema, body)
    verifyCall(parts, OWN_ACCESS, call)
    if (!purpose.apps.includes(call.origin.split('/')[1] ?? '')) throw new PrivacyError('purpose_unknown')
    parts.countLook('ownAll', call.origin)
    await parts.settle()
    const own = await ownMatter(parts, call)
    parts.countLook('ownMatter', call.matterId)
    const places = await ownSealedEvents(parts.db, own, { after: call.after ?? 0, limit: EVENTS_PER_PAGE })
    const boxes = await findOpenableBoxes(parts, places, { purpose, subjectId: own.subjectId })
    if (boxes.length > 0) await traceOncePerDay(parts, call, { boxes, traceparent })
    const last = places.length === EVENTS_PER_PAGE ? places.at(-1) : undefined
    const value = {
      boxes: boxes.flatMap((box) => openUnlessDamaged(parts, box)),
      ...(last === undefined ? {} : { next: last.position }),
    }
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(OWN_ACCESS, call.requestId), value }) }
  }
}
