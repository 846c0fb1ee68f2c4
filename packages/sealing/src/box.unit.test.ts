import { sealedBoxSchema, type SealedBox } from '@yiwang/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, seal, type BoxContext, type FieldToSeal } from './box.ts'
import { SealingError } from './errors.ts'
import { generateSubjectKey } from './x25519.ts'

const seeded = { seed: 20261123, numRuns: 100 }
const { publicKey, privateKey } = generateSubjectKey()
const context: BoxContext = {
  cell: '510112',
  eventId: '0198c0de-0000-7000-8000-000000000001',
  subjectId: '0198c0de-0000-7000-8000-000000000002',
}
const phone = { value: '13800000000', purpose: '联系反映人', retention: 'P3Y' }
const narrative = { value: '路灯坏了', purpose: '办理诉求', retention: 'P10Y' }
const box = seal({ publicKey, context, fields: { phone, narrative } })
const notOpenable = new SealingError('box_not_openable')

function openAs(changed: Partial<BoxContext>, other: SealedBox = box): unknown {
  return open({ privateKey, context: { ...context, ...changed }, box: other })
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

function flipBit(text: string, bit: number): string {
  const bytes = Buffer.from(text, 'base64url')
  const at = Math.floor(bit / 8) % bytes.length
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit % 8)), at)
  return bytes.toString('base64url')
}

describe('seal', () => {
  it('shows which fields, why and how long, and nothing else', () => {
    expect(box).toEqual({
      v: 1,
      subjectId: context.subjectId,
      epk: expect.stringMatching(/^[\w-]{43}$/) as string,
      ct: expect.stringMatching(/^[\w-]+$/) as string,
      fields: {
        phone: { purpose: '联系反映人', retention: 'P3Y' },
        narrative: { purpose: '办理诉求', retention: 'P10Y' },
      },
    })
    expect(sealedBoxSchema.parse(box)).toEqual(box)
    expect(JSON.stringify(box)).not.toMatch(/13800000000|路灯/)
  })

  it('hides lengths within 256 bytes', () => {
    const lengthOf = (value: string): number =>
      Buffer.from(seal({ publicKey, context, fields: { narrative: { ...narrative, value } } }).ct, 'base64url').length
    expect(lengthOf('短')).toBe(256 + 16)
    expect(lengthOf('长'.repeat(70))).toBe(256 + 16)
    expect(lengthOf('长'.repeat(90))).toBe(512 + 16)
  })

  it.each([
    ['value_not_json', { ...phone, value: undefined }],
    ['value_not_json', { ...phone, value: new Date(0) }],
    ['value_not_json', { ...phone, value: [Number.NaN] }],
    ['value_not_json', { ...phone, value: { inner: undefined } }],
    ['value_not_json', { ...phone, value: 'half \uD800' }],
    ['retention_invalid', { ...phone, retention: '3 years' }],
    ['retention_invalid', { ...phone, retention: 'P' }],
    ['retention_invalid', { ...phone, retention: 'P1YT' }],
    ['purpose_missing', { ...phone, purpose: ' ' }],
  ] as const)('refuses with %s and names the field: %j', (code, field) => {
    expect(() => seal({ publicKey, context, fields: { phone: field } })).toThrow(new SealingError(code, 'phone'))
  })

  it.each(['Phone', '__proto__', 'a b', '', '姓名'])('refuses the field name %j', (name) => {
    const fields = Object.fromEntries([[name, phone]])
    expect(() => seal({ publicKey, context, fields })).toThrow(new SealingError('field_name_invalid', name))
  })

  it('refuses a box without fields', () => {
    expect(() => seal({ publicKey, context, fields: {} })).toThrow(new SealingError('fields_empty'))
  })

  it.each([
    ['not base64url', '!'.repeat(43)],
    ['too short', 'AAAA'],
    ['of small order', Buffer.alloc(32).toString('base64url')],
  ])('refuses a public key %s', (_, key) => {
    expect(() => seal({ publicKey: key, context, fields: { phone } })).toThrow(new SealingError('key_invalid'))
  })
})

describe('open', () => {
  it('gives the values back', () => {
    expect(openAs({})).toEqual({ phone: '13800000000', narrative: '路灯坏了' })
  })

  it('opens after a database has reordered the keys', () => {
    const { phone: first, narrative: second } = box.fields
    if (first === undefined || second === undefined) throw new Error('the box has both fields')
    expect(openAs({}, { ...box, fields: { narrative: second, phone: first } })).toEqual(openAs({}))
  })

  it.each([
    ['another cell', { cell: '510113' }],
    ['another event', { eventId: '0198c0de-0000-7000-8000-000000000009' }],
    ['another subject', { subjectId: '0198c0de-0000-7000-8000-000000000009' }],
    ['another box of the event', { box: 'contact' }],
  ])('does not open in %s', (_, changed) => {
    expect(() => openAs(changed)).toThrow(notOpenable)
  })

  it('does not open under another subject even when the box says so', () => {
    const subjectId = '0198c0de-0000-7000-8000-000000000009'
    expect(() => openAs({ subjectId }, { ...box, subjectId })).toThrow(notOpenable)
    expect(() => openAs({}, { ...box, subjectId })).toThrow(notOpenable)
  })

  it('does not open with another key, or with no key at all', () => {
    const other = generateSubjectKey().privateKey
    expect(() => open({ privateKey: other, context, box })).toThrow(notOpenable)
    expect(() => open({ privateKey: '', context, box })).toThrow(notOpenable)
  })

  it.each([
    ['purpose', { ...box.fields, phone: { purpose: '营销', retention: 'P3Y' } }],
    ['retention', { ...box.fields, phone: { purpose: '联系反映人', retention: 'P30Y' } }],
    ['an added field', { ...box.fields, idCard: { purpose: '核实', retention: 'P3Y' } }],
    ['a removed field', { narrative: { purpose: '办理诉求', retention: 'P10Y' } }],
  ])('does not open when the clear part was changed: %s', (_, fields) => {
    expect(() => openAs({}, { ...box, fields })).toThrow(notOpenable)
  })

  it('does not open another version', () => {
    expect(() => openAs({}, { ...box, v: 2 as 1 })).toThrow(notOpenable)
  })

  it('does not open when any bit of key or ciphertext was flipped', () => {
    fc.assert(
      fc.property(fc.constantFrom('epk' as const, 'ct' as const), fc.nat(), (part, bit) => {
        const changed = { ...box, [part]: flipBit(box[part], bit) }
        // RFC 7748 ignores the topmost bit of a public key; the encapsulation still binds the bytes as sent
        expect(() => openAs({}, changed)).toThrow(notOpenable)
      }),
      { ...seeded, numRuns: 400 },
    )
    expect(() => openAs({}, { ...box, epk: flipBit(box.epk, 255) })).toThrow(notOpenable)
  })

  it('does not open a ciphertext cut or lengthened', () => {
    for (const ct of ['', 'AA', box.ct.slice(0, -4), `${box.ct}AAAA`, `${box.ct}=`])
      expect(() => openAs({}, { ...box, ct })).toThrow(notOpenable)
  })

  it('does not open with the ciphertext of another box of the same place', () => {
    const other = seal({ publicKey, context, fields: { phone, narrative } })
    expect(() => openAs({}, { ...box, ct: other.ct })).toThrow(notOpenable)
    expect(() => openAs({}, { ...box, epk: other.epk })).toThrow(notOpenable)
  })

  it('tells nothing of what failed', () => {
    const thrown = thrownBy(() => openAs({ cell: 'elsewhere' }))
    expect(thrown).toBeInstanceOf(SealingError)
    expect(thrown).toMatchObject({ message: 'box_not_openable', field: undefined })
    expect(thrown).not.toHaveProperty('cause')
  })
})

describe('any fields', () => {
  const jsonValue = fc.jsonValue({ stringUnit: 'grapheme', noUnicodeString: false }).map((value) => {
    return JSON.parse(JSON.stringify(value)) as unknown
  })
  const duration = fc.constantFrom('P3Y', 'P6M', 'P30D', 'P1Y6M', 'PT12H', 'P2W')
  const field: fc.Arbitrary<FieldToSeal> = fc.record({
    value: jsonValue,
    purpose: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
    retention: duration,
  })
  const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,10}$/)

  it('come back as they went in, after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(name, field, { minKeys: 1, maxKeys: 8, noNullPrototype: true }), (fields) => {
        const sent = JSON.parse(JSON.stringify(seal({ publicKey, context, fields }))) as unknown
        const values = open({ privateKey, context, box: sealedBoxSchema.parse(sent) })
        const expected = Object.fromEntries(Object.entries(fields).map(([key, { value }]) => [key, value]))
        expect(values).toEqual(expected)
      }),
      seeded,
    )
  })
})
