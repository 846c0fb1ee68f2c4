import { createHash, type KeyObject } from 'node:crypto'
import type { BoxContext } from './box.ts'
import { SealingError } from './errors.ts'
import { createHpke, HPKE_OVERHEAD, openWithKey, type Hpke } from './hpke.ts'
import { pad, paddedCapacity, unpad } from './padding.ts'
import { readPrivateKey, readPublicKey } from './x25519.ts'

const ENC_BYTES = 32
/** Everything a chunk belongs to is part of its key's derivation, so there is nothing left to authenticate beside it. */
const NOTHING = new Uint8Array()

/** Largest sealed chunk in bytes: one message between apps. */
export const CHUNK_BYTES = 256 * 1024
const CONTENT_PER_CHUNK = paddedCapacity(CHUNK_BYTES - HPKE_OVERHEAD)

/** Where a file belongs; its chunks open nowhere else and in no other order. */
export interface FileContext extends BoxContext {
  readonly fileId: string
}

export interface SealedChunk {
  /** encapsulated key and ciphertext, at most 256 KiB */
  readonly bytes: Buffer
  /** hex, of `bytes` */
  readonly sha256: string
}

export interface SealedFile {
  /** hex, of all chunks one after the other */
  readonly sha256: string
  /** sealed size, all chunks together */
  readonly bytes: number
  readonly chunks: readonly SealedChunk[]
}

/**
 * Bound to its place: whoever derives the key of one chunk, as the vault does for those who may look, gets that of no other
 * file. Index and count are bound too: a file cannot be shortened, reordered or mixed with another.
 */
function hpkeOf({ cell, eventId, subjectId, fileId }: FileContext, index: number, count: number): Hpke {
  return createHpke(`yiwang/file-chunk/v2 ${JSON.stringify([cell, eventId, subjectId, fileId, index, count])}`)
}

function sha256(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

function sealChunk(to: KeyObject, hpke: Hpke, part: Uint8Array): SealedChunk {
  const { enc, ct } = hpke.seal(to, NOTHING, pad(part))
  const bytes = Buffer.concat([enc, ct])
  return { bytes, sha256: sha256([bytes]) }
}

/**
 * Seals a file in chunks, each under a key of its own (a fresh HPKE encapsulation), all under the subject's public key, so
 * that destroying that key destroys the file. Throws SealingError('key_invalid').
 * @example const { sha256, chunks } = sealFile({ publicKey, context: { cell, eventId, subjectId, fileId }, content })
 */
export function sealFile(file: {
  readonly publicKey: string
  readonly context: FileContext
  readonly content: Uint8Array
}): SealedFile {
  const to = readPublicKey(file.publicKey)
  const count = Math.max(1, Math.ceil(file.content.length / CONTENT_PER_CHUNK))
  const chunks = Array.from({ length: count }, (_, index) => {
    const part = file.content.subarray(index * CONTENT_PER_CHUNK, (index + 1) * CONTENT_PER_CHUNK)
    return sealChunk(to, hpkeOf(file.context, index, count), part)
  })
  const sealed = chunks.map((chunk) => chunk.bytes)
  return { sha256: sha256(sealed), bytes: sealed.reduce((sum, part) => sum + part.length, 0), chunks }
}

/** Key and nonce of one chunk, base64url. */
export interface ChunkKey {
  readonly key: string
  readonly nonce: string
}

/** The encapsulated keys at the head of each chunk, base64url: what `chunkKeys` needs to know of a file. */
export function headsOf(chunks: readonly Uint8Array[]): string[] {
  return chunks.map((chunk) => Buffer.from(chunk.subarray(0, ENC_BYTES)).toString('base64url'))
}

/**
 * The keys of a file's chunks, for whoever may open it but must not hold the private key; worth nothing for any other file.
 * Throws SealingError('file_not_openable').
 */
export function chunkKeys(file: {
  readonly privateKey: string
  readonly context: FileContext
  /** from `headsOf`, in order */
  readonly heads: readonly string[]
}): ChunkKey[] {
  try {
    const by = readPrivateKey(file.privateKey)
    return file.heads.map((head, index) => {
      const { key, nonce } = hpkeOf(file.context, index, file.heads.length).keyOf(by, Buffer.from(head, 'base64url'))
      return { key: key.toString('base64url'), nonce: nonce.toString('base64url') }
    })
  } catch {
    throw new SealingError('file_not_openable')
  }
}

/** Content of a sealed file out of all its chunks in order and their keys; throws SealingError('file_not_openable'). */
export function openFileWith(keys: readonly ChunkKey[], chunks: readonly Uint8Array[]): Buffer {
  try {
    if (chunks.length === 0 || chunks.length !== keys.length) throw new RangeError('a key for every chunk')
    return Buffer.concat(
      keys.map(({ key, nonce }, index) => {
        const ct = Buffer.from(chunks[index]?.subarray(ENC_BYTES) ?? NOTHING)
        const messageKey = { key: Buffer.from(key, 'base64url'), nonce: Buffer.from(nonce, 'base64url') }
        return unpad(openWithKey(messageKey, NOTHING, ct))
      }),
    )
  } catch {
    throw new SealingError('file_not_openable')
  }
}

/** Content of a sealed file out of all its chunks in order; throws SealingError('file_not_openable') without detail. */
export function openFile(file: {
  readonly privateKey: string
  readonly context: FileContext
  readonly chunks: readonly Uint8Array[]
}): Buffer {
  const { privateKey, context, chunks } = file
  return openFileWith(chunkKeys({ privateKey, context, heads: headsOf(chunks) }), chunks)
}
