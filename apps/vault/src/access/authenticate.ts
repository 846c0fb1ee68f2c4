import { verify, type KeyObject } from 'node:crypto'
import type { OriginKeys } from '@yiwang/bus'
import { IdentityError, verifyActorToken, type ActorClaims } from '@yiwang/identity'
import type { Clock } from '@yiwang/kernel'
import { callBytes, PrivacyError } from '@yiwang/privacy/contracts'

const CALL_LIFETIME_MS = 60_000

/** What the vault needs to know who is asking. */
export interface Authentication {
  readonly cell: string
  readonly originKeys: OriginKeys
  readonly clock: Clock
}

interface SignedCall {
  readonly origin: string
  readonly at: string
  readonly sig: string
}

/** Keys of the app that signed the whole call within the last minute; throws PrivacyError('token_invalid'). */
export function verifyCall(
  { cell, originKeys, clock }: Authentication,
  service: string,
  call: SignedCall,
): readonly KeyObject[] {
  const keys = call.origin.startsWith(`${cell}/`) ? (originKeys.get(call.origin) ?? []) : []
  const age = Math.abs(clock.now().getTime() - Date.parse(call.at))
  const bytes = callBytes(service, { ...call })
  const signature = Buffer.from(call.sig, 'base64url')
  const isSigned = keys.some((key) => verify(null, bytes, key, signature))
  if (!isSigned || age > CALL_LIFETIME_MS) throw new PrivacyError('token_invalid', 'sig')
  return keys
}

interface TokenCall {
  readonly origin: string
  readonly actorToken: string
  readonly matterId: string
  readonly purpose: string
}

/**
 * The worker for whom the calling app vouches, for this matter and purpose. Only the caller's own keys are tried, so that a
 * token of another app is worth nothing. Throws PrivacyError('token_invalid') naming the reason.
 */
export async function verifyWorker(keys: readonly KeyObject[], call: TokenCall, now: Date): Promise<ActorClaims> {
  const { origin, actorToken, matterId, purpose } = call
  try {
    return await verifyActorToken(new Map([[origin, keys]]), actorToken, { audience: 'vault', matterId, purpose, now })
  } catch (error) {
    if (error instanceof IdentityError) throw new PrivacyError('token_invalid', error.code)
    throw error
  }
}
