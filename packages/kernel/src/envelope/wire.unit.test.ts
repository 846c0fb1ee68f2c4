import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCircumstances } from '../testing.ts'
import { channelSchema, decidedBySchema, initiatorSchema, severitySchema, type Circumstances } from './attributes.ts'
import { fromWire, toAttributes, type Recording } from './wire.ts'

const MATTER = '019a5b0c-0000-7000-8000-000000000001'
const recording: Recording = {
  origin: 'qinghe/console',
  seq: 7,
  streamId: 'console/case/1',
  streamVersion: 3,
  commandId: '019a5b0c-0000-7000-8000-000000000002',
  recordedAt: '2026-11-23T02:00:01.000Z',
  prevHash: '0'.repeat(64),
  salt: 'A'.repeat(22),
}
const event = (circumstances: Circumstances, matterId?: string) => ({
  id: '019a5b0c-0000-7000-8000-000000000003',
  type: 'casework.case-signed.v1',
  lane: 'open' as const,
  circumstances,
  data: { unit: '青禾县城市管理局' },
  ...(matterId === undefined ? {} : { matterId }),
})
const bytesOf = (data: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(data))
const good = () => toAttributes(event(testCircumstances(), MATTER), recording)

const circumstances: fc.Arbitrary<Circumstances> = fc.record(
  {
    occurredAt: fc.constantFrom('2026-11-23T02:00:00.000Z', '2026-11-23T10:00:00+08:00'),
    initiator: fc.constantFrom(...initiatorSchema.options),
    decidedBy: fc.constantFrom(...decidedBySchema.options),
    lawfulUse: fc.constantFrom('service' as const, 'audit' as const, 'service,audit' as const),
    channelUsed: fc.constantFrom(...channelSchema.options),
    severity: fc.constantFrom(...severitySchema.options),
    parentMatterId: fc.uuid(),
    linkedMatterIds: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }),
    place: fc.constantFrom(
      { kind: 'division' as const, code: '990101001' },
      { kind: 'grid' as const, code: '990101001001001' },
    ),
    historical: fc.constant(true as const),
  },
  { requiredKeys: ['occurredAt', 'initiator', 'decidedBy', 'lawfulUse'] },
)

describe('an event on the wire', () => {
  it('comes back as it was sent, with everything it says about itself', () => {
    fc.assert(
      fc.property(circumstances, fc.option(fc.uuid(), { nil: undefined }), (said, matterId) => {
        const sent = event(said, matterId)
        const read = fromWire({ attributes: toAttributes(sent, recording), data: bytesOf(sent.data) }, 12)
        expect(read).toMatchObject({ ...sent, position: 12, origin: recording.origin, seq: 7, streamVersion: 3 })
        expect(read.circumstances).toEqual(said)
        expect(read.occurredAt).toBe(said.occurredAt)
        expect(read.matterId).toBe(matterId)
      }),
    )
  })

  it('has only text in its attributes, in the lower case CloudEvents asks for', () => {
    for (const [name, value] of Object.entries(good())) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/)
      expect(typeof value).toBe('string')
    }
  })

  it.each(['id', 'type', 'source', 'seq', 'subject', 'streamversion', 'commandid', 'occurredat', 'time'])(
    'is refused without %s',
    (name) => {
      const { [name]: _gone, ...attributes } = good()
      expect(() => fromWire({ attributes, data: bytesOf({}) }, 1)).toThrow(`attribute_missing: ${name}`)
    },
  )

  it.each([
    ['a lane nobody has', { lane: 'secret' }],
    ['a channel nobody has', { channelused: 'fax' }],
    ['a time that is none', { occurredat: 'yesterday' }],
    ['a place without a code', { placekind: 'grid' }],
    ['somebody as the reason', { lawfuluse: 'appraisal' }],
  ])('is refused with %s', (_name, changed) => {
    expect(() => fromWire({ attributes: { ...good(), ...changed }, data: bytesOf({}) }, 1)).toThrow(/invalid/i)
  })

  it('is refused when its data is no UTF-8 or no JSON', () => {
    for (const data of [Uint8Array.from([0xff, 0xfe]), new TextEncoder().encode('{')])
      expect(() => fromWire({ attributes: good(), data }, 1)).toThrow(/not valid|JSON/)
  })

  it('keeps attributes and data verbatim, those of a later version too', () => {
    const attributes = { ...good(), laterattribute: 'x' }
    const data = new TextEncoder().encode('{ "unit" : "城管" }')
    const read = fromWire({ attributes, data }, 1)
    expect([read.attributes, read.raw]).toEqual([attributes, data])
  })
})
