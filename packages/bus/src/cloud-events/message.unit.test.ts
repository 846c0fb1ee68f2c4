import { headers } from '@nats-io/nats-core'
import type { WireEvent } from '@yiwang/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BusError } from '../errors.ts'
import { fromMessage, toMessage } from './message.ts'

const REQUIRED = {
  specversion: '1.0',
  id: '01990000-0000-7000-8000-000000000001',
  source: '/demo/portal',
  type: 'yiwang.intake.request-submitted.v1',
  lane: 'open',
}
const text = new TextEncoder()

const anyAttributes = fc.dictionary(
  fc.stringMatching(/^x[a-z0-9]{1,19}$/),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.isWellFormed()),
)

describe('the CloudEvents mapping', () => {
  it('writes binary mode', () => {
    const message = toMessage({ attributes: { ...REQUIRED, subject: 'portal/求助' }, data: text.encode('{"a":1}') })
    expect(message.subject).toBe('one.open.demo.portal.intake.request-submitted')
    expect(message.headers.get('ce-subject')).toBe('portal/%E6%B1%82%E5%8A%A9')
    expect(message.headers.get('Nats-Msg-Id')).toBe(REQUIRED.id)
    expect(message.headers.keys().every((key) => key === 'Nats-Msg-Id' || /^ce-[a-z0-9]+$/.test(key))).toBe(true)
    expect(new TextDecoder().decode(message.data)).toBe('{"a":1}')
  })

  it('brings every event back as it was', () => {
    fc.assert(
      fc.property(anyAttributes, fc.uint8Array(), (attributes, data) => {
        const event: WireEvent = { attributes: { ...REQUIRED, ...attributes }, data }
        expect(fromMessage(toMessage(event))).toEqual(event)
      }),
    )
  })

  it('reads header names in any case and leaves other headers alone', () => {
    const mixed = headers()
    for (const [name, value] of Object.entries(REQUIRED)) mixed.set(`Ce-${name.toUpperCase()}`, value)
    mixed.set('Traceparent', 'x')
    expect(fromMessage({ headers: mixed, data: new Uint8Array() }).attributes).toEqual(REQUIRED)
  })

  const broken: Array<[string, (own: ReturnType<typeof headers>) => void]> = [
    ['without an id', (own) => own.delete('ce-id')],
    ['of another version', (own) => own.set('ce-specversion', '0.3')],
    ['naming data as an attribute', (own) => own.set('ce-data', 'x')],
    ['with a name too long', (own) => own.set(`ce-${'a'.repeat(21)}`, 'x')],
    ['saying a thing twice', (own) => own.append('ce-type', 'y')],
    ['saying a thing in two cases', (own) => own.set('CE-TYPE', 'y')],
    ['in broken UTF-8', (own) => own.set('ce-x', '%C3%28')],
    ['in structured mode', (own) => own.set('Content-Type', 'application/cloudevents+json')],
  ]
  it.each(broken)('refuses a message %s', (_name, spoil) => {
    const { headers: own, data } = toMessage({ attributes: REQUIRED, data: new Uint8Array() })
    spoil(own)
    expect(() => fromMessage({ headers: own, data })).toThrow(BusError)
  })

  it('refuses a message without headers', () => {
    expect(() => fromMessage({ data: new Uint8Array() })).toThrow(new BusError('message_malformed', 'not binary mode'))
  })

  it('writes nothing it could not read', () => {
    const bad = { attributes: { ...REQUIRED, Bad: 'x' }, data: new Uint8Array() }
    expect(() => toMessage(bad)).toThrow(new BusError('message_malformed', 'Bad'))
    expect(() => toMessage({ attributes: { ...REQUIRED, type: 'x' }, data: new Uint8Array() })).toThrow(BusError)
  })
})
