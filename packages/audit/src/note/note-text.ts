import { concatBytes, equalBytes, fromBase64 } from '../bytes.ts'

// C2SP signed-note, read without throwing and without imports beyond bytes, because browsers run this too.

const ED25519 = 0x01
const MAX_SIGNATURES = 64

export interface NoteSignature {
  readonly name: string
  /** 4 bytes */
  readonly keyId: Uint8Array
  readonly signature: Uint8Array<ArrayBuffer>
}

export interface Note {
  /** ends in a newline; what is signed, as UTF-8 */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** What a key id is cut from: the first four bytes of this one's SHA-256. */
export function keyIdInput(name: string, publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(new TextEncoder().encode(name), Uint8Array.of(0x0a, ED25519), publicKey)
}

/** Whether a text may be signed at all: ends in a newline and holds no other control character. */
export function isNoteText(text: string): boolean {
  const isControl = (char: string): boolean => char < ' ' && char !== '\n'
  return text.endsWith('\n') && !Array.from(text).some(isControl)
}

function parseSignature(line: string): NoteSignature | undefined {
  const match = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line)
  const bytes = match?.[2] === undefined ? undefined : fromBase64(match[2])
  if (match?.[1] === undefined || bytes === undefined || bytes.length < 5) return undefined
  return { name: match[1], keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Splits a note into text and signatures, checking none of them; undefined when it is malformed. */
export function parseNote(note: string): Note | undefined {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !isNoteText(note)) return undefined
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures = lines.map(parseSignature).filter((each) => each !== undefined)
  const isWellFormed = signatures.length === lines.length && lines.length <= MAX_SIGNATURES
  return isWellFormed ? { text: note.slice(0, split + 1), signatures } : undefined
}

/** The signature made by the key of this name and id; undefined when there is none. */
export function signatureBy(note: Note, name: string, keyId: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  return note.signatures.find((each) => each.name === name && equalBytes(each.keyId, keyId))?.signature
}
