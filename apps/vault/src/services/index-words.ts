import { DEFAULT_LOCALE } from '@yiwang/kernel'
import {
  answerInfo,
  indexCallSchema,
  PrivacyError,
  PURPOSES,
  type IndexAnswer,
  type IndexCall,
  type OpenedBox,
} from '@yiwang/privacy/contracts'
import { sealReply, type SealedReply } from '@yiwang/sealing'
import { verifyCall } from '../access/authenticate.ts'
import { describeBoxes, findOpenableEvents, openBox, type OpenableBox } from '../access/boxes.ts'
import { parseCall } from '../access/parse-call.ts'
import { recordOpening } from '../access/trace.ts'
import { sealedEvents } from '../projections/sealed-events.ts'
import { findSealedEvents, type SealedEventPlace } from '../queries.ts'
import type { CallContext, VaultParts } from './parts.ts'

export const INDEX = 'svc.vault.index'

const purpose = PURPOSES.index
const LONGEST_WAIT_MS = 1_000

/** Where the events stand; of what both have only just heard, the vault may have to fold a moment longer. */
async function placesOf({ db, ledger }: VaultParts, eventIds: readonly string[]): Promise<SealedEventPlace[]> {
  const places = await findSealedEvents(db, eventIds)
  if (places.length === eventIds.length) return places
  await ledger.waitFor(sealedEvents.name, await ledger.position(), LONGEST_WAIT_MS)
  return findSealedEvents(db, eventIds)
}

interface Reading {
  readonly call: IndexCall
  readonly matterId: string
  readonly boxes: readonly OpenableBox[]
  readonly context: CallContext
}

/**
 * Traces the reading of one event. A first one is bounded by what arrives and takes nothing from the rate; every further one,
 * as when an index is rebuilt, is traced again and counted. The ledger itself knows which it is, over restarts too.
 */
async function trace({ ledger, countLook }: VaultParts, eventId: string, reading: Reading): Promise<void> {
  const { call, matterId, boxes, context } = reading
  const opened = {
    ...describeBoxes(boxes),
    matterId,
    purpose: purpose.code,
    purposeText: purpose.sentence[DEFAULT_LOCALE],
    actor: { kind: 'machine' as const },
    app: call.origin.split('/')[1] ?? '',
    requestId: call.requestId,
  }
  const commandId = `index:${call.origin}:${eventId}`
  if (await recordOpening(ledger, { commandId, opened, context })) return
  countLook('machine', call.origin)
  const isFirst = await recordOpening(ledger, { commandId: `${commandId}:${call.requestId}`, opened, context })
  if (!isFirst) throw new PrivacyError('token_invalid', 'used')
}

type Read = { readonly boxes: OpenedBox[] } | { readonly refusal: PrivacyError }

/** One event that is refused leaves the others alone; what is no refusal ends the call. */
async function orRefusal(work: () => Promise<OpenedBox[]>): Promise<Read> {
  try {
    return { boxes: await work() }
  } catch (error) {
    if (error instanceof PrivacyError) return { refusal: error }
    throw error
  }
}

/**
 * Opens what the redacted index needs of many matters at once, each reading traced in its own matter before any box is
 * opened, all in one commit. Needs no ground in a matter, so it waits for no other news of them.
 */
export function createIndexService(parts: VaultParts) {
  return async (body: unknown, context: CallContext = {}): Promise<{ sealed: SealedReply }> => {
    const call = parseCall(indexCallSchema, body)
    verifyCall(parts, INDEX, call)
    if (!purpose.apps.includes(call.origin.split('/')[1] ?? '')) throw new PrivacyError('purpose_unknown')
    const eventIds = [...new Set(call.eventIds)]
    const places = await placesOf(parts, eventIds)
    const matters = new Map(places.map(({ eventId, matterId }) => [eventId, matterId]))
    const events = new Map(
      (await findOpenableEvents(parts, places, { purpose })).map((event) => [event.eventId, event]),
    )

    async function read(eventId: string): Promise<OpenedBox[]> {
      const [event, matterId] = [events.get(eventId), matters.get(eventId)]
      if (event === undefined || matterId === undefined) throw new PrivacyError('event_unknown')
      if ('refusal' in event) throw event.refusal
      const { boxes } = event
      if (boxes.length > 0) await trace(parts, eventId, { call, matterId, boxes, context })
      return boxes.map(openBox)
    }

    const reads = await Promise.all(eventIds.map((eventId) => orRefusal(() => read(eventId))))
    const value: IndexAnswer = {
      boxes: reads.flatMap((one) => ('boxes' in one ? one.boxes : [])),
      refused: reads.flatMap((one, index) => {
        if ('boxes' in one) return []
        const { code, retryAfterMs } = one.refusal
        return [{ eventId: eventIds[index] ?? '', code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }]
      }),
    }
    return { sealed: sealReply({ publicKey: call.replyKey, info: answerInfo(INDEX, call.requestId), value }) }
  }
}
