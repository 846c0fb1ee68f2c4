import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { signActorToken, type Actor } from '@yiwang/identity'
import { fixedClock, seededIds } from '@yiwang/kernel'
import { callBytes } from '@yiwang/privacy/contracts'
import { describe, expect, it } from 'vitest'
import { verifyCall, verifyWorker } from './authenticate.ts'

const consoleKey = generateKeyPairSync('ed25519').privateKey
const dashboardKey = generateKeyPairSync('ed25519').privateKey
const clock = fixedClock('2026-11-23T02:00:00.000Z')
const originKeys = new Map([
  ['demo/console', [createPublicKey(consoleKey)]],
  ['demo/dashboard', [createPublicKey(dashboardKey)]],
  ['other/console', [createPublicKey(consoleKey)]],
])
const authentication = { cell: 'demo', originKeys, clock }
const matterId = '019a5b0c-0000-7000-8000-000000000001'

function signed(parts: { origin?: string; at?: string; matterId?: string }, key = consoleKey) {
  const call = { origin: 'demo/console', at: clock.now().toISOString(), matterId, ...parts }
  return { ...call, sig: sign(null, callBytes('svc.vault.open', call), key).toString('base64url') }
}
const verify = (call: ReturnType<typeof signed>, service = 'svc.vault.open') =>
  verifyCall(authentication, service, call)

describe('a call', () => {
  it('is accepted from the app that signed it', () => {
    expect(verify(signed({}))).toHaveLength(1)
  })

  it.each([
    ['altered on the way', { ...signed({}), matterId: '019a5b0c-0000-7000-8000-000000000002' }],
    ['signed by another app', signed({}, dashboardKey)],
    ['of an unknown app', signed({ origin: 'demo/nobody' })],
    ['of another cell', signed({ origin: 'other/console' })],
    ['older than a minute', signed({ at: '2026-11-23T01:58:59.000Z' })],
    ['from the future', signed({ at: '2026-11-23T02:01:01.000Z' })],
  ])('is refused when %s', (_why, call) => {
    expect(() => verify(call)).toThrow('token_invalid')
  })

  it('is refused at another service', () => {
    expect(() => verify(signed({}), 'svc.vault.lookup')).toThrow('token_invalid')
  })
})

describe('an actor token', () => {
  const actor: Actor = { sub: 'li', name: '李敏', post: '诉求承办岗', unit: 'chengguan', roles: ['handler'] }
  const consoleKeys = [createPublicKey(consoleKey)]
  const call = { origin: 'demo/console', matterId, purpose: 'handle' }
  const token = (origin = 'demo/console', privateKey = consoleKey, request: { audience?: 'vault' | 'sharing' } = {}) =>
    signActorToken(
      { origin, privateKey, clock, ids: seededIds(3) },
      { actor, audience: 'vault', matterId, purpose: 'handle', ...request },
    )

  it('names the worker', async () => {
    expect(await verifyWorker(consoleKeys, { ...call, actorToken: await token() }, clock.now())).toMatchObject(actor)
  })

  it.each([
    ['another app', token('demo/dashboard', dashboardKey), 'actor_token_invalid'],
    ['another app under the name of this one', token('demo/console', dashboardKey), 'actor_token_invalid'],
    ['another service', token('demo/console', consoleKey, { audience: 'sharing' }), 'actor_token_invalid'],
    ['nobody', Promise.resolve('a.b.c'), 'actor_token_invalid'],
  ])('of %s is refused', async (_whose, made, field) => {
    const actorToken = await made
    await expect(verifyWorker(consoleKeys, { ...call, actorToken }, clock.now())).rejects.toMatchObject({
      code: 'token_invalid',
      field,
    })
  })

  it('serves its own matter and purpose only, and for a minute', async () => {
    const actorToken = await token()
    const otherMatter = { ...call, actorToken, matterId: '019a5b0c-0000-7000-8000-000000000002' }
    await expect(verifyWorker(consoleKeys, otherMatter, clock.now())).rejects.toMatchObject({
      field: 'actor_token_mismatch',
    })
    const otherPurpose = { ...call, actorToken, purpose: 'contact-citizen' }
    await expect(verifyWorker(consoleKeys, otherPurpose, clock.now())).rejects.toMatchObject({
      field: 'actor_token_mismatch',
    })
    const later = new Date(clock.now().getTime() + 66_000)
    await expect(verifyWorker(consoleKeys, { ...call, actorToken }, later)).rejects.toMatchObject({
      field: 'actor_token_expired',
    })
  })
})
