import type { KeyObject } from 'node:crypto'
import type { OriginKeys } from '@yiwang/bus'
import type { Clock, IdSource } from '@yiwang/kernel'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { actorSchema, type Actor } from './actor.ts'
import { IdentityError } from './errors.ts'

const LIFETIME_SECONDS = 60
const CLOCK_SKEW_SECONDS = 5

/** What the token is asked for. Queries to a shared data set also name the grant and bind the sealed query itself. */
export interface ActorTokenRequest {
  readonly audience: 'vault' | 'sharing'
  readonly matterId: string
  readonly purpose: string
  readonly grantId?: string
  /** SHA-256 (hex) of what is sent along, so that it cannot be exchanged on the way */
  readonly bodyHash?: string
}

const claimsSchema = z.object({
  ...actorSchema.shape,
  /** the app that vouches for the actor, as `<cell>/<app>` */
  iss: z.string(),
  aud: z.enum(['vault', 'sharing']),
  matterId: z.uuid(),
  purpose: z.string().min(1),
  grantId: z.string().optional(),
  bodyHash: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
  jti: z.uuid(),
})
export type ActorClaims = z.infer<typeof claimsSchema>

/** The app's own Ed25519 key and the origin (`<cell>/<app>`) it signs for. */
export interface ActorTokenKey {
  readonly origin: string
  readonly privateKey: KeyObject
  readonly clock: Clock
  readonly ids: IdSource
}

/**
 * Signs that this actor, vouched for by this app, acts on one matter for one purpose: compact JWS, EdDSA, 60 seconds.
 * @example await signActorToken(key, { actor, audience: 'vault', matterId, purpose: 'contact-citizen' })
 */
export function signActorToken(key: ActorTokenKey, request: ActorTokenRequest & { actor: Actor }): Promise<string> {
  const { actor, audience, ...bound } = request
  const issuedAt = Math.floor(key.clock.now().getTime() / 1000)
  return new SignJWT({ ...actor, ...bound })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
    .setIssuer(key.origin)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_SECONDS)
    .setJti(key.ids.next())
    .sign(key.privateKey)
}

/** What the receiver insists on. */
export interface ActorTokenExpectation {
  readonly audience: 'vault' | 'sharing'
  readonly matterId: string
  readonly purpose?: string
  readonly now: Date
}

/** Reads the issuer before the signature is checked; it only chooses the key. */
function claimedIssuer(token: string): string {
  const payload = token.split('.')[1]
  if (payload === undefined) throw new IdentityError('actor_token_invalid')
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return z.object({ iss: z.string() }).parse(claims).iss
  } catch {
    throw new IdentityError('actor_token_invalid')
  }
}

async function payloadBy(key: KeyObject, token: string, expected: ActorTokenExpectation): Promise<unknown> {
  const options = { algorithms: ['EdDSA'], audience: expected.audience, currentDate: expected.now }
  const { payload } = await jwtVerify(token, key, { ...options, clockTolerance: CLOCK_SKEW_SECONDS })
  return payload
}

/** Tries each of the issuer's keys: there are several while keys are being changed. */
async function verifiedPayload(
  keys: readonly KeyObject[],
  token: string,
  expected: ActorTokenExpectation,
): Promise<unknown> {
  const results = await Promise.allSettled(keys.map((key) => payloadBy(key, token, expected)))
  const good = results.find((result) => result.status === 'fulfilled')
  if (good !== undefined) return good.value
  const isExpired = results.some((result) => result.status === 'rejected' && result.reason instanceof errors.JWTExpired)
  throw new IdentityError(isExpired ? 'actor_token_expired' : 'actor_token_invalid')
}

function refuseUnlessBound(claims: ActorClaims, expected: ActorTokenExpectation): void {
  const lives = claims.exp - claims.iat
  const now = expected.now.getTime() / 1000
  if (lives > LIFETIME_SECONDS || claims.iat > now + CLOCK_SKEW_SECONDS) throw new IdentityError('actor_token_invalid')
  if (claims.matterId !== expected.matterId) throw new IdentityError('actor_token_mismatch', 'matterId')
  if (expected.purpose !== undefined && claims.purpose !== expected.purpose) {
    throw new IdentityError('actor_token_mismatch', 'purpose')
  }
}

/**
 * Verifies an actor token against the public keys by origin. Whether its `jti` was used before is the receiver's to
 * check (`createTokenGuard`, or the ledger's command ids). Throws IdentityError('actor_token_*').
 */
export async function verifyActorToken(
  publicKeys: OriginKeys,
  token: string,
  expected: ActorTokenExpectation,
): Promise<ActorClaims> {
  const keys = publicKeys.get(claimedIssuer(token)) ?? []
  const parsed = claimsSchema.safeParse(await verifiedPayload(keys, token, expected))
  if (!parsed.success) throw new IdentityError('actor_token_invalid')
  refuseUnlessBound(parsed.data, expected)
  return parsed.data
}

/** Remembers token ids for as long as they could still be valid; throws IdentityError('actor_token_used') on a second use. */
export function createTokenGuard(clock: Clock): { useOnce(claims: Pick<ActorClaims, 'jti' | 'exp'>): void } {
  const used = new Map<string, number>()
  return {
    useOnce({ jti, exp }) {
      const now = clock.now().getTime() / 1000
      for (const [id, expiry] of used) if (expiry + CLOCK_SKEW_SECONDS < now) used.delete(id)
      if (used.has(jti)) throw new IdentityError('actor_token_used')
      used.set(jti, exp)
    },
  }
}
