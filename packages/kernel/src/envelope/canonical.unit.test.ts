import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from './canonical.ts'

/** Reads canonical bytes back as their definition says; whatever can be read back was written without doubt. */
function readBack(bytes: Uint8Array): { attributes: Record<string, string>; data: number[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const attributes: Record<string, string> = {}
  let at = 0
  const text = (): string => {
    const length = view.getUint32(at)
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
    return value
  }
  while (view.getUint32(at) > 0) {
    const name = text()
    attributes[name] = text()
  }
  const length = Number(view.getBigUint64(at + 4))
  const data = bytes.subarray(at + 12)
  expect(data).toHaveLength(length)
  return { attributes, data: [...data] }
}

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/).filter((each) => each !== 'hash' && each !== 'headsig')
const value = fc.string({ unit: 'grapheme', maxLength: 30 })
const attributes = fc.dictionary(name, value, { maxKeys: 12, noNullPrototype: true })

describe('the bytes a hash is taken over', () => {
  it('can be read back whole, so no two events share them', () => {
    fc.assert(
      fc.property(attributes, fc.uint8Array({ maxLength: 60 }), (given, data) => {
        expect(readBack(canonicalBytes(given, data))).toEqual({ attributes: given, data: [...data] })
      }),
    )
  })

  it('are the same in whatever order attributes come', () => {
    fc.assert(
      fc.property(attributes, (given) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed())
        expect(canonicalBytes(turned, new Uint8Array())).toEqual(canonicalBytes(given, new Uint8Array()))
      }),
    )
  })

  it('leave out the hash itself and the signature of the batch, and nothing else', () => {
    const bare = canonicalBytes({ id: '1', prevhash: 'a', salt: 's' }, new Uint8Array())
    expect(canonicalBytes({ id: '1', prevhash: 'a', salt: 's', hash: 'x', headsig: 'y' }, new Uint8Array())).toEqual(
      bare,
    )
    for (const changed of [{ prevhash: 'b' }, { salt: 't' }, { id: '2' }])
      expect(canonicalBytes({ id: '1', prevhash: 'a', salt: 's', ...changed }, new Uint8Array())).not.toEqual(bare)
  })

  it('stand as they always did: known answers', () => {
    const bytes = canonicalBytes({ type: '派单', id: 'a' }, Uint8Array.from([1, 2]))
    expect(Buffer.from(bytes).toString('hex')).toBe(
      '00000002' +
        '6964' +
        '00000001' +
        '61' +
        '00000004' +
        '74797065' +
        '00000006' +
        'e6b4bee58d95' +
        '00000000' +
        '0000000000000002' +
        '0102',
    )
  })
})
