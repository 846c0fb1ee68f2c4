import fc from 'fast-check'
import { canonicalBytes } from '@yiwang/kernel'
import { describe, expect, it, vi } from 'vitest'
import { fromBase64, fromBase64Url, toBase64 } from '../bytes.ts'
import type { ProofDocument } from '../contracts.ts'
import { aProof } from '../testing.ts'
import { hashedBytes } from './event-hash.ts'
import { verifyProof } from './verify-proof.ts'
import type { Subtle } from './web-crypto.ts'
import type { StepId } from './words.ts'

const proof = aProof()

async function failedSteps(document: ProofDocument): Promise<StepId[]> {
  const { verdict, steps } = await verifyProof(document, 'zh-CN')
  const failed = steps.filter((step) => step.outcome === 'failed').map((step) => step.id)
  expect(verdict).toBe(failed.length === 0 ? 'verified' : 'failed')
  return failed
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

const flipBase64 = (text: string, bit: number): string => toBase64(flipped(fromBase64(text) as Uint8Array, bit))

function flipChar(text: string, bit: number): string {
  const at = Math.floor(bit / 7) % text.length
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit % 7))) + text.slice(at + 1)
}

const bitsOf = (bytes: number): number[] => Array.from({ length: bytes * 8 }, (_, bit) => bit)

describe('an unaltered proof', () => {
  it('passes every step, in plain Chinese', async () => {
    const { verdict, steps } = await verifyProof(proof, 'zh-CN')
    expect(verdict).toBe('verified')
    expect(steps.map((step) => [step.id, step.ok])).toEqual([
      ['document', true],
      ['event', true],
      ['leaf', true],
      ['signature', true],
      ['checkpoint', true],
      ['inclusion', true],
    ])
    expect(steps.every((step) => /[\u4e00-\u9fff]/.test(step.name + step.detail))).toBe(true)
    expect(steps.at(-1)?.detail).toContain('第 6 条')
  })

  it('passes for every leaf of every small log', async () => {
    for (let treeSize = 1; treeSize <= 9; treeSize++)
      for (let leafIndex = 0; leafIndex < treeSize; leafIndex++)
        expect(await failedSteps(aProof({ leafIndex, treeSize })), `${leafIndex} of ${treeSize}`).toEqual([])
  })

  it('hashes an event exactly as the kernel does', () => {
    const names = fc.stringMatching(/^[a-z0-9]{1,12}$/)
    const attributes = fc.dictionary(names, fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(attributes, fc.uint8Array(), (all, data) => {
        expect(hashedBytes(all, data)).toEqual(canonicalBytes(all, data))
        expect(hashedBytes({ ...all, hash: 'x', headsig: 'y' }, data)).toEqual(
          hashedBytes({ ...all, hash: '', headsig: '' }, data),
        )
      }),
    )
  })
})

describe('one flipped bit', () => {
  const { attributes, dataBase64 } = proof.event

  it.each(Object.keys(attributes))('in attribute %s fails the event', async (name) => {
    const value = attributes[name] as string
    for (let bit = 0; bit < value.length * 7; bit++) {
      const event = { dataBase64, attributes: { ...attributes, [name]: flipChar(value, bit) } }
      expect(await failedSteps({ ...proof, event }), `bit ${bit}`).toEqual(['event'])
    }
  })

  it('in the data fails the event', async () => {
    for (const bit of bitsOf(fromBase64(dataBase64)?.length ?? 0))
      expect(await failedSteps({ ...proof, event: { attributes, dataBase64: flipBase64(dataBase64, bit) } })).toEqual([
        'event',
      ])
  })

  it("in an attribute's name, or one more or less, fails the event", async () => {
    const { subject, ...fewer } = attributes
    for (const changed of [fewer, { ...fewer, subjecu: subject as string }, { ...attributes, extra: '' }])
      expect(await failedSteps({ ...proof, event: { dataBase64, attributes: changed } })).toEqual(['event'])
  })

  it('in the salt fails the leaf', async () => {
    for (const bit of bitsOf(16)) {
      const salt = Buffer.from(flipped(fromBase64Url(proof.salt) as Uint8Array, bit)).toString('base64url')
      expect(await failedSteps({ ...proof, salt })).toEqual(['leaf'])
    }
  })

  it('in the checkpoint, text or signature, fails the signature', async () => {
    const note = Buffer.from(proof.checkpoint)
    for (const bit of bitsOf(note.length)) {
      const checkpoint = Buffer.from(flipped(note, bit)).toString()
      expect(await failedSteps({ ...proof, checkpoint }), `bit ${bit}`).toEqual(['signature'])
    }
  })

  it("in the public key or the log's name fails the signature", async () => {
    for (const bit of bitsOf(32))
      expect(await failedSteps({ ...proof, notaryPublicKey: flipBase64(proof.notaryPublicKey, bit) })).toEqual([
        'signature',
      ])
    for (let bit = 0; bit < proof.origin.length * 7; bit++)
      expect(await failedSteps({ ...proof, origin: flipChar(proof.origin, bit) })).toEqual(['signature'])
  })

  it('in the tree size fails the checkpoint', async () => {
    for (let bit = 0; bit < 31; bit++)
      expect(await failedSteps({ ...proof, treeSize: proof.treeSize ^ (1 << bit) })).toEqual(['checkpoint'])
  })

  it('in the index or the path fails the inclusion', async () => {
    for (let bit = 0; bit < 31; bit++)
      expect(await failedSteps({ ...proof, leafIndex: proof.leafIndex ^ (1 << bit) })).toEqual(['inclusion'])
    for (const [at, hash] of proof.path.entries())
      for (const bit of bitsOf(32))
        expect(await failedSteps({ ...proof, path: proof.path.with(at, flipBase64(hash, bit)) })).toEqual(['inclusion'])
    expect(await failedSteps({ ...proof, path: proof.path.slice(1) })).toEqual(['inclusion'])
  })
})

describe('what a stranger may send', () => {
  it('names the field it cannot read', async () => {
    const { checkpoint: _, ...withoutCheckpoint } = proof
    const event = { ...proof.event, dataBase64: 'a' }
    const broken: Array<[unknown, string]> = [
      [null, 'document'],
      [withoutCheckpoint, 'checkpoint'],
      [{ ...proof, event }, 'event.dataBase64'],
      [{ ...proof, event: null }, 'event'],
      [{ ...proof, event: { ...proof.event, attributes: { seq: 1 } } }, 'event.attributes.seq'],
      [{ ...proof, path: 'x' }, 'path'],
      [{ ...proof, path: ['AAAA'] }, 'path.0'],
      [{ ...proof, path: [`${proof.path[0]?.slice(0, 42)}B=`] }, 'path.0'],
      [{ ...proof, leafIndex: '5' }, 'leafIndex'],
      [{ ...proof, salt: 'AA' }, 'salt'],
    ]
    for (const [document, field] of broken) {
      const { verdict, steps } = await verifyProof(document as ProofDocument, 'zh-CN')
      expect(verdict).toBe('failed')
      expect(steps).toHaveLength(1)
      expect(steps[0]?.detail).toMatch(new RegExp(`：${field}$`))
    }
  })

  it("refuses a checkpoint that another log's key signed for itself", async () => {
    const other = { ...proof, checkpoint: proof.checkpoint.replaceAll('demo', 'fake') }
    expect(await failedSteps({ ...other, origin: 'yiwang.fake/one' })).toEqual(['signature'])
  })
})

describe('a browser that cannot check everything', () => {
  const withoutEd25519: Subtle = {
    digest: (algorithm, bytes) => crypto.subtle.digest(algorithm, bytes),
    importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
    verify: () => Promise.resolve(true),
  }

  it('says so and checks the rest', async () => {
    const { verdict, steps } = await verifyProof(proof, 'zh-CN', withoutEd25519)
    expect(verdict).toBe('incomplete')
    expect(steps.filter((step) => !step.ok).map((step) => [step.id, step.outcome])).toEqual([
      ['signature', 'unsupported'],
    ])
    expect(steps.find((step) => step.id === 'signature')?.detail).toContain('Ed25519')
  })

  it('still finds what was altered', async () => {
    const { verdict, steps } = await verifyProof({ ...proof, leafIndex: 4 }, 'zh-CN', withoutEd25519)
    expect(verdict).toBe('failed')
    expect(steps.at(-1)?.outcome).toBe('failed')
  })

  it('says that a page without https cannot compute', async () => {
    vi.stubGlobal('crypto', {})
    const { verdict, steps } = await verifyProof(proof, 'zh-CN')
    vi.unstubAllGlobals()
    expect(verdict).toBe('incomplete')
    expect(steps[0]?.detail).toContain('https')
  })
})
