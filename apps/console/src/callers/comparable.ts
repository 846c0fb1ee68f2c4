import type { AppContext } from '@yiwang/identity'
import { RequestSubmitted, type StoredRequest } from '@yiwang/intake'
import { PersonalDataOpened } from '@yiwang/privacy/contracts'
import type { Comparable } from './checks.ts'
import { askerOf, type Speaking } from './desk.ts'

const WITHIN_MS = 60 * 60_000

/** A request with what a caller's answer may be compared with: whether a telephone was left is told by the sealed box's field names. */
export async function comparableOf(
  { ledger }: Pick<AppContext, 'ledger'>,
  request: StoredRequest,
): Promise<StoredRequest & Comparable> {
  if (!request.hasContact) return { ...request, hasPhone: false }
  // whoever was verified is known by their telephone
  if (request.identity === 'verified') return { ...request, hasPhone: true }
  const [event] = await ledger.find([request.requestEventId])
  const contact = event && RequestSubmitted.match(event)?.contact
  return { ...request, hasPhone: contact?.fields.phone !== undefined }
}

/** Lookups within the hour by which this worker found the matter by the telephone left with it, as the vault recorded them. */
export async function phoneLookups(ctx: Speaking, matterId: string): Promise<ReadonlySet<string>> {
  const looks = await ctx.ledger.load(`vault/opening/${matterId}`)
  const since = ctx.clock.now().getTime() - WITHIN_MS
  const { name, post, unit } = askerOf(ctx)
  const lookups = looks.flatMap((event) => {
    const look = PersonalDataOpened.match(event)
    if (look?.purpose !== 'find-by-phone' || Date.parse(event.recordedAt) <= since) return []
    const { actor, requestId } = look
    const isTheirs =
      actor.kind === 'person' && actor.name === name && actor.post === post && (actor.unitName ?? actor.unit) === unit
    return isTheirs ? [requestId] : []
  })
  return new Set(lookups)
}
