import { fromBase64, fromBase64Url } from '../bytes.ts'
import type { ProofDocument } from '../contracts.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A proof document with its encodings undone. */
export interface ProofParts {
  readonly attributes: Readonly<Record<string, string>>
  readonly data: Bytes
  readonly salt: Bytes
  readonly leafIndex: number
  readonly treeSize: number
  readonly path: readonly Bytes[]
  readonly checkpoint: string
  readonly publicKey: Bytes
  readonly origin: string
}

function bytesOf(bytes: Bytes | undefined, name: string, length?: number): Bytes {
  if (bytes === undefined || (length !== undefined && bytes.length !== length)) throw new TypeError(name)
  return bytes
}

function assertType(value: unknown, type: 'string' | 'number' | 'object', name: string): void {
  if (typeof value !== type || value === null) throw new TypeError(name)
}

function assertShape(document: ProofDocument): void {
  assertType(document, 'object', 'document')
  assertType(document.event, 'object', 'event')
  assertType(document.event.attributes, 'object', 'event.attributes')
  assertType(document.leafIndex, 'number', 'leafIndex')
  assertType(document.treeSize, 'number', 'treeSize')
  for (const name of ['salt', 'checkpoint', 'notaryPublicKey', 'origin'] as const)
    assertType(document[name], 'string', name)
  assertType(document.event.dataBase64, 'string', 'event.dataBase64')
  for (const [name, value] of Object.entries(document.event.attributes))
    assertType(value, 'string', `event.attributes.${name}`)
  if (!Array.isArray(document.path)) throw new TypeError('path')
}

/** Decodes a document that may come from a file anyone could have edited; throws TypeError naming the unreadable field. */
export function proofParts(document: ProofDocument): ProofParts {
  assertShape(document)
  return {
    attributes: document.event.attributes,
    data: bytesOf(fromBase64(document.event.dataBase64), 'event.dataBase64'),
    salt: bytesOf(fromBase64Url(document.salt), 'salt', 16),
    leafIndex: document.leafIndex,
    treeSize: document.treeSize,
    path: document.path.map((hash, i) => bytesOf(fromBase64(hash), `path.${i}`, 32)),
    checkpoint: document.checkpoint,
    publicKey: bytesOf(fromBase64(document.notaryPublicKey), 'notaryPublicKey', 32),
    origin: document.origin,
  }
}
