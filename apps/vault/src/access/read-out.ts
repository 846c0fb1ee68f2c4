import { CaseReplied } from '@yiwang/casework/contracts'
import type { ActorClaims } from '@yiwang/identity'
import { callerChecksOf, checkThatStands, isMoreThanNumber } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import { PrivacyError, type OpenCall } from '@yiwang/privacy/contracts'
import { tolerantMatch } from '../projections/tolerant-match.ts'

/** Replies of the longest matters there are, many times over. */
const REPLIES_MAX = 200

const REPLIED_BY = ['console', 'import']

const isReply = (event: RecordedEvent): boolean =>
  REPLIED_BY.includes(event.origin.split('/')[1] ?? '') && tolerantMatch(CaseReplied, event) !== undefined

/**
 * A reply is read out to whoever was checked within the hour by this very worker, by the vault's own replica, and only the last
 * one; the number alone is not enough. Throws PrivacyError('not_assigned').
 */
export async function assertReadOut(
  ledger: Pick<Ledger, 'load' | 'readAfter' | 'clock'>,
  call: Pick<OpenCall, 'matterId' | 'eventIds' | 'origin'>,
  { name, post, unit, unitName }: Pick<ActorClaims, 'name' | 'post' | 'unit' | 'unitName'>,
): Promise<void> {
  const { matterId, eventIds, origin } = call
  const checks = await ledger.load(callerChecksOf(origin.split('/')[1] ?? '', matterId))
  const by = { name, post, unit: unitName ?? unit }
  const stands = checkThatStands(checks, { by, now: ledger.clock.now() })
  if (stands === undefined || !isMoreThanNumber(stands)) throw new PrivacyError('not_assigned')
  const replies = await ledger.readAfter(0, REPLIES_MAX, { matterId, types: [CaseReplied.type] })
  const last = replies.findLast(isReply)
  if (last === undefined || eventIds.some((id) => id !== last.id)) throw new PrivacyError('not_assigned', 'eventIds')
}
