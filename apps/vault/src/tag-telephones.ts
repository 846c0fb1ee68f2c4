import { RequesterVerified, RequestSubmitted } from '@yiwang/intake/contracts'
import { DEFAULT_LOCALE, type RecordedEvent } from '@yiwang/kernel'
import { PURPOSES } from '@yiwang/privacy/contracts'
import { lookupTag, SealingError } from '@yiwang/sealing'
import { describeBoxes, findOpenableBoxes, openBox } from './access/boxes.ts'
import { recordOpening } from './access/trace.ts'
import { tolerantMatch } from './projections/tolerant-match.ts'
import type { LookupParts } from './services/lookup.ts'

const purpose = PURPOSES['lookup-mark']

type TagParts = Pick<LookupParts, 'db' | 'ledger' | 'keys' | 'prfKey'>

/** Tag of a telephone; undefined for what cannot be one, as nobody could be found by it. */
function findTag(prfKey: Uint8Array, phone: unknown): string | undefined {
  try {
    return typeof phone === 'string' ? lookupTag({ prfKey, kind: 'phone', value: phone }) : undefined
  } catch (error) {
    if (error instanceof SealingError && error.code === 'lookup_value_invalid') return undefined
    throw error
  }
}

/**
 * Tags a matter with its contact telephone, also one given later, so that a caller's earlier matters can be found. The vault reads the number
 * itself and says so in a trace, as for anyone else.
 */
export async function tagTelephone(parts: TagParts, event: RecordedEvent): Promise<void> {
  const request = tolerantMatch(RequestSubmitted, event) ?? tolerantMatch(RequesterVerified, event)
  if (request?.contact === undefined) return
  const { matterId } = request
  const place = { eventId: event.id, matterId, position: event.position }
  const boxes = await findOpenableBoxes(parts, [place], { purpose })
  const [box] = boxes
  if (box === undefined) return
  const requestId = event.id
  await recordOpening(parts.ledger, {
    commandId: `lookup-mark:${event.id}`,
    ...(event.traceparent === undefined ? {} : { context: { traceparent: event.traceparent } }),
    opened: {
      ...describeBoxes(boxes),
      matterId,
      purpose: purpose.code,
      purposeText: purpose.sentence[DEFAULT_LOCALE],
      actor: { kind: 'machine' },
      app: 'vault',
      requestId,
    },
  })
  const tag = findTag(parts.prfKey, openBox(box).fields.phone)
  if (tag === undefined) return
  await parts.db.query('INSERT INTO vault_lookup_tags (tag, matter_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    tag,
    matterId,
  ])
}
