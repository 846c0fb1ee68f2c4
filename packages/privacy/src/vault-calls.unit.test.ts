import { describe, expect, it } from 'vitest'
import { callBytes, openCallSchema } from './vault-calls.ts'

const call = {
  requestId: '019a5b0c-0000-7000-8000-0000000000f2',
  origin: 'demo/console',
  at: '2026-11-23T02:00:00.000Z',
  replyKey: 'A'.repeat(43),
  matterId: '019a5b0c-0000-7000-8000-000000000001',
  eventIds: ['019a5b0c-0000-7000-8000-0000000000e1'],
  purpose: 'handle',
  actorToken: 'a.b.c',
}
const text = (service: string, parts: Record<string, unknown>): string =>
  Buffer.from(callBytes(service, parts)).toString()

describe('the bytes a call is signed over', () => {
  it('do not depend on the order of parts, on absent parts or on the signature', () => {
    const reversed = Object.fromEntries(Object.entries(call).toReversed())
    expect(text('svc.vault.open', { ...reversed, after: undefined, sig: 'x' })).toBe(text('svc.vault.open', call))
  })

  it('change with each part and with the service', () => {
    const original = text('svc.vault.open', call)
    for (const name of Object.keys(call)) {
      expect(text('svc.vault.open', { ...call, [name]: 'another' })).not.toBe(original)
    }
    expect(text('svc.vault.lookup', call)).not.toBe(original)
  })
})

describe('an open call', () => {
  const signed = { ...call, sig: 'A'.repeat(86) }

  it('holds what it needs and nothing else', () => {
    expect(openCallSchema.safeParse(signed).success).toBe(true)
    expect(openCallSchema.safeParse({ ...signed, box: {} }).success).toBe(false)
    expect(openCallSchema.safeParse({ ...signed, eventIds: [] }).success).toBe(false)
    expect(openCallSchema.safeParse({ ...signed, eventIds: Array(21).fill(call.eventIds[0]) }).success).toBe(false)
  })
})
