import { generateKeyPairSync } from 'node:crypto'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTokenGuard, signActorToken, verifyActorToken, type ActorTokenExpectation } from './actor-token.ts'
import type { Actor } from './actor.ts'

const console = generateKeyPairSync('ed25519')
const earlier = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const keys = new Map([['cell-1/console', [earlier.publicKey, console.publicKey]]])
const matterId = '019ab000-0000-7000-8000-000000000001'
const actor: Actor = { sub: 'w-1', name: '王小明', post: '科员', unit: 'unit-a', roles: ['handler'] }
const noon = '2026-11-23T04:00:00.000Z'

function sign(privateKey = console.privateKey, origin = 'cell-1/console'): Promise<string> {
  const key = { origin, privateKey, clock: fixedClock(noon), ids: seededIds(7) }
  return signActorToken(key, { actor, audience: 'vault', matterId, purpose: 'contact-citizen' })
}

function expecting(changed: Partial<ActorTokenExpectation> = {}): ActorTokenExpectation {
  return { audience: 'vault', matterId, purpose: 'contact-citizen', now: new Date(noon), ...changed }
}

function codeOf(verifying: Promise<unknown>): Promise<unknown> {
  return verifying.then(
    () => 'accepted',
    (error: { code?: unknown }) => error.code,
  )
}

describe('an actor token', () => {
  it('says who acts, for which matter and why', async () => {
    const claims = await verifyActorToken(keys, await sign(), expecting())
    expect(claims).toMatchObject({ ...actor, iss: 'cell-1/console', matterId, purpose: 'contact-citizen' })
    expect(claims.exp - claims.iat).toBe(60)
  })

  it('is refused when another app or an unknown key signed it', async () => {
    expect(await codeOf(verifyActorToken(keys, await sign(stranger.privateKey), expecting()))).toBe(
      'actor_token_invalid',
    )
    const unknown = await sign(stranger.privateKey, 'cell-1/other')
    expect(await codeOf(verifyActorToken(keys, unknown, expecting()))).toBe('actor_token_invalid')
  })

  it('is refused when a claim was changed', async () => {
    const [header, payload, signature] = (await sign()).split('.')
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['dispatcher'] })).toString('base64url')
    expect(await codeOf(verifyActorToken(keys, `${header}.${forged}.${signature}`, expecting()))).toBe(
      'actor_token_invalid',
    )
  })

  it.each([
    ['nonsense', 'nonsense'],
    ['no payload', 'a..b'],
    [
      'no signature',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"cell-1/console"}').toString('base64url')}.`,
    ],
  ])('is refused when it is no token: %s', async (_, token) => {
    expect(await codeOf(verifyActorToken(keys, token, expecting()))).toBe('actor_token_invalid')
  })

  it.each<[string, Partial<ActorTokenExpectation>, string]>([
    ['another matter', { matterId: '019ab000-0000-7000-8000-000000000002' }, 'actor_token_mismatch'],
    ['another purpose', { purpose: 'reply' }, 'actor_token_mismatch'],
    ['another audience', { audience: 'sharing' }, 'actor_token_invalid'],
    ['a minute and more later', { now: new Date('2026-11-23T04:01:06.000Z') }, 'actor_token_expired'],
    ['before it was made', { now: new Date('2026-11-23T03:59:50.000Z') }, 'actor_token_invalid'],
  ])('does not serve for %s', async (_, changed, code) => {
    expect(await codeOf(verifyActorToken(keys, await sign(), expecting(changed)))).toBe(code)
  })

  it('may not live longer than a minute even when the app says so', async () => {
    const at = new Date(noon).getTime() / 1000
    const token = await new SignJWT({ ...actor, matterId, purpose: 'contact-citizen', jti: seededIds(1).next() })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('cell-1/console')
      .setAudience('vault')
      .setIssuedAt(at)
      .setExpirationTime(at + 3600)
      .sign(console.privateKey)
    expect(await codeOf(verifyActorToken(keys, token, expecting()))).toBe('actor_token_invalid')
  })
})

describe('the token guard', () => {
  it('lets a token through once, and forgets it when it can no longer be valid', () => {
    const clock = fixedClock(noon)
    const guard = createTokenGuard(clock)
    const claims = { jti: seededIds(3).next(), exp: clock.now().getTime() / 1000 + 60 }
    guard.useOnce(claims)
    expect(() => guard.useOnce(claims)).toThrow('actor_token_used')
    clock.advance(66_000)
    expect(() => guard.useOnce(claims)).not.toThrow()
  })
})
