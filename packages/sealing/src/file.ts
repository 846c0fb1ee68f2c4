import { createHash, type KeyObject } from 'node:crypto'
import type { BoxContext } from './box.ts'
import { SealingError } from './errors.ts'
import { createHpke, HPKE_OVERHEAD } from './hpke.ts'
import { pad, paddedCapacity, unpad } from './padding.ts'
import { readPrivateKey, readPublicKey } from './x25519.ts'

const hpke = createHpke('yiwang/file-chunk/v1')
const ENC_BYTES = 32

/** Largest sealed chunk in bytes: one message of the BLOB stream. */
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

/** Index and count are bound too: a file cannot be shortened, reordered or mixed with another. */
function additionalData(context: FileContext, index: number, count: number): Buffer {
  const { cell, eventId, subjectId, fileId } = context
  return Buffer.from(JSON.stringify([1, cell, eventId, subjectId, fileId, index, count]))
}

function sha256(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

function sealChunk(to: KeyObject, aad: Buffer, part: Uint8Array): SealedChunk {
  const { enc, ct } = hpke.seal(to, aad, pad(part))
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
    return sealChunk(to, additionalData(file.context, index, count), part)
  })
  const sealed = chunks.map((chunk) => chunk.bytes)
  return { sha256: sha256(sealed), bytes: sealed.reduce((sum, part) => sum + part.length, 0), chunks }
}

/** Content of a sealed file out of all its chunks in order; throws SealingError('file_not_openable') without detail. */
export function openFile(file: {
  readonly privateKey: string
  readonly context: FileContext
  readonly chunks: readonly Uint8Array[]
}): Buffer {
  try {
    const by = readPrivateKey(file.privateKey)
    const count = file.chunks.length
    if (count === 0) throw new RangeError('a file has at least one chunk')
    return Buffer.concat(
      file.chunks.map((chunk, index) => {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        const message = { enc: bytes.subarray(0, ENC_BYTES), ct: bytes.subarray(ENC_BYTES) }
        return unpad(hpke.open(by, additionalData(file.context, index, count), message))
      }),
    )
  } catch {
    throw new SealingError('file_not_openable')
  }
}
