import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SealingError } from './errors.ts'
import { CHUNK_BYTES, chunkKeys, headsOf, openFile, openFileWith, sealFile, type FileContext } from './file.ts'
import { generateSubjectKey } from './x25519.ts'

const { publicKey, privateKey } = generateSubjectKey()
const context: FileContext = { cell: '510112', eventId: 'e1', subjectId: 's1', fileId: 'f1' }
const notOpenable = new SealingError('file_not_openable')

function contentOf(bytes: number): Buffer {
  return createHash('shake128', { outputLength: bytes }).update('photo').digest()
}

function chunksOf(bytes: number): Buffer[] {
  return sealFile({ publicKey, context, content: contentOf(bytes) }).chunks.map((chunk) => chunk.bytes)
}

describe('sealed files', () => {
  it.each([1, 4096, CHUNK_BYTES - 1000, CHUNK_BYTES, 700_000])('come back whole: %i bytes', (bytes) => {
    const chunks = chunksOf(bytes)
    expect(openFile({ privateKey, context, chunks })).toEqual(contentOf(bytes))
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(CHUNK_BYTES)
  })

  it('may be empty', () => {
    const { chunks } = sealFile({ publicKey, context, content: new Uint8Array() })
    expect(openFile({ privateKey, context, chunks: chunks.map((chunk) => chunk.bytes) })).toHaveLength(0)
  })

  it('carry the SHA-256 of every chunk and of the whole', () => {
    const file = sealFile({ publicKey, context, content: contentOf(300_000) })
    const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
    const whole = Buffer.concat(file.chunks.map((chunk) => chunk.bytes))
    expect(file.chunks.map((chunk) => chunk.sha256)).toEqual(file.chunks.map((chunk) => sha256(chunk.bytes)))
    expect(file).toMatchObject({ sha256: sha256(whole), bytes: whole.length })
  })

  it('use another key for every chunk', () => {
    const [first, second] = chunksOf(600_000)
    expect(first?.subarray(0, 32)).not.toEqual(second?.subarray(0, 32))
  })

  it('do not open shortened, reordered, lengthened or not at all', () => {
    const chunks = chunksOf(700_000)
    for (const changed of [chunks.slice(0, -1), chunks.slice(1), chunks.toReversed(), [...chunks, ...chunks], []])
      expect(() => openFile({ privateKey, context, chunks: changed })).toThrow(notOpenable)
  })

  it.each(['cell', 'eventId', 'subjectId', 'fileId'] as const)('do not open under another %s', (name) => {
    const chunks = chunksOf(100)
    expect(() => openFile({ privateKey, context: { ...context, [name]: 'other' }, chunks })).toThrow(notOpenable)
  })

  it('do not open when any bit was flipped', () => {
    const [chunk = Buffer.alloc(0)] = chunksOf(100)
    fc.assert(
      fc.property(fc.nat({ max: chunk.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(chunk)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(() => openFile({ privateKey, context, chunks: [changed] })).toThrow(notOpenable)
      }),
      { seed: 20261123, numRuns: 200 },
    )
  })

  it('open from a view into a larger buffer', () => {
    const [chunk = Buffer.alloc(0)] = chunksOf(100)
    const larger = Buffer.concat([Buffer.from('before'), chunk, Buffer.from('after')])
    const view = new Uint8Array(larger.buffer, larger.byteOffset + 6, chunk.length)
    expect(openFile({ privateKey, context, chunks: [view] })).toEqual(contentOf(100))
  })

  it('open with their chunks’ keys, by somebody who has no private key', () => {
    const chunks = chunksOf(700_000)
    const keys = chunkKeys({ privateKey, context, heads: headsOf(chunks) })
    expect(openFileWith(keys, chunks)).toEqual(contentOf(700_000))
    expect(() => openFileWith(keys.slice(1), chunks)).toThrow(notOpenable)
    expect(() => openFileWith(keys.toReversed(), chunks)).toThrow(notOpenable)
  })

  it('give keys that are worth nothing for another file of the same person', () => {
    const elsewhere = { ...context, fileId: 'f2' }
    const other = sealFile({ publicKey, context: elsewhere, content: contentOf(100) }).chunks.map(({ bytes }) => bytes)
    const asked = chunkKeys({ privateKey, context, heads: headsOf(other) })
    expect(() => openFileWith(asked, other)).toThrow(notOpenable)
    expect(openFile({ privateKey, context: elsewhere, chunks: other })).toEqual(contentOf(100))
  })

  it('give no keys for a head that is none', () => {
    expect(() => chunkKeys({ privateKey, context, heads: ['short'] })).toThrow(notOpenable)
  })
})
