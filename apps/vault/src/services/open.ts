import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { KeyObject } from 'node:crypto'
import type { ActorClaims } from '@yiwang/identity'
import {
  answerInfo,
  findPurpose,
  openCallSchema,
  PrivacyError,
  type OpenCall,
  type OpenedBy,
  type Purpose,
} from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { findGround } from '../access/assignment.ts'
import { verifyCall, verifyWorker } from '../access/authenticate.ts'
import { describeBoxes, findOpenableBoxes, openBox, type OpenableBox } from '../access/boxes.ts'
import { parseCall } from '../access/parse-call.ts'
import { assertReadOut } from '../access/read-out.ts'
import { recordOpening } from '../access/trace.ts'
import { findMatter, findSealedEvents, type SealedEventPlace } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const OPEN = 'svc.vault.open'

interface Opening {
  readonly purpose: Purpose
  readonly claims: ActorClaims
}

function appOf(call: OpenCall): string {
  return call.origin.split('/')[1] ?? ''
}

/** A worker's purpose that this app may state. */
function statedPurpose(call: OpenCall): Purpose {
  const purpose = findPurpose(call.purpose)
  if (purpose?.by !== 'human' || !purpose.apps.includes(appOf(call))) {
    throw new PrivacyError('purpose_unknown', call.purpose)
  }
  return purpose
}

async function identify(parts: VaultParts, call: OpenCall, keys: readonly KeyObject[]): Promise<ActorClaims> {
  const claims = await verifyWorker(keys, call, parts.clock.now())
  parts.countLook('app', call.origin)
  parts.countLook('actor', `${call.origin} ${claims.sub}`)
  return claims
}

/** The events asked for, when all are here and of this one matter. */
async function placesOf(parts: VaultParts, call: OpenCall): Promise<SealedEventPlace[]> {
  const places = await findSealedEvents(parts.db, call.eventIds)
  if (places.length < new Set(call.eventIds).size) throw new PrivacyError('event_unknown')
  if (places.some((place) => place.matterId !== call.matterId)) throw new PrivacyError('not_assigned', 'eventIds')
  return places
}

/** A worker needs a ground in the matter itself. */
async function assertAssigned(parts: VaultParts, call: OpenCall, { claims, purpose }: Opening): Promise<void> {
  const matter = await findMatter(parts.db, call.matterId)
  const ground = matter === undefined ? undefined : findGround(claims, matter, purpose.code)
  if (ground === undefined) throw new PrivacyError('not_assigned')
  if (ground === 'caller') await assertReadOut(parts.ledger, call, claims)
}

function openedBy({ name, post, unit, unitName }: ActorClaims): OpenedBy {
  return { kind: 'person', name, post, unit, ...(unitName === undefined ? {} : { unitName }) }
}

async function trace(
  parts: VaultParts,
  call: OpenCall,
  opening: Opening & { boxes: readonly OpenableBox[]; context: CallContext },
): Promise<void> {
  const { purpose, claims, boxes, context } = opening
  const isFirst = await recordOpening(parts.ledger, {
    commandId: `open:${call.origin}:token:${claims.jti}`,
    context,
    opened: {
      ...describeBoxes(boxes),
      matterId: call.matterId,
      purpose: purpose.code,
      purposeText: purpose.sentence[DEFAULT_LOCALE],
      actor: openedBy(claims),
      app: appOf(call),
      requestId: call.requestId,
    },
  })
  if (!isFirst) throw new PrivacyError('token_invalid', 'used')
}

/**
 * Opens what a purpose may read. The trace is durable before any box is opened: a crash at any point leaves a trace without
 * a look, never a look without a trace. Nothing readable (say, no contact data was left) is an empty answer and no trace.
 */
export function createOpenService(parts: VaultParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(openCallSchema, body)
    const keys = verifyCall(parts, OPEN, call)
    const purpose = statedPurpose(call)
    const claims = await identify(parts, call, keys)
    await parts.settle()
    const places = await placesOf(parts, call)
    await assertAssigned(parts, call, { purpose, claims })
    const boxes = await findOpenableBoxes(parts, places, { purpose })
    if (boxes.length > 0) await trace(parts, call, { purpose, claims, boxes, context })
    const value = boxes.map(openBox)
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(OPEN, call.requestId), value }) }
  }
}
