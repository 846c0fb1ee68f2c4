import { concatBytes, toBase64, toHex } from '../bytes.ts'
import { AuditError } from '../errors.ts'
import type { Sha256 } from '../merkle/tree-hash.ts'
import { isNoteText, keyIdInput, parseNote, signatureBy } from './note-text.ts'

export interface NoteSigner {
  /** the key's name; for a log its origin, e.g. `yiwang.demo/one` */
  readonly name: string
  /** 32 bytes (RFC 8032) */
  readonly publicKey: Uint8Array
  /** Ed25519 over the message, 64 bytes */
  sign(message: Uint8Array): Uint8Array
}

export interface NoteVerifier {
  readonly name: string
  readonly publicKey: Uint8Array
  /** Ed25519 under publicKey */
  verify(message: Uint8Array, signature: Uint8Array): boolean
}

function keyIdOf(sha256: Sha256, key: { name: string; publicKey: Uint8Array }): Uint8Array {
  return sha256(keyIdInput(key.name, key.publicKey)).subarray(0, 4)
}

/** The key as other tools of the C2SP family take it: `<name>+<key id, hex>+<base64 of type and key>`. */
export function verifierKeyOf(sha256: Sha256, key: { name: string; publicKey: Uint8Array }): string {
  return `${key.name}+${toHex(keyIdOf(sha256, key))}+${toBase64(concatBytes(Uint8Array.of(1), key.publicKey))}`
}

/** Signs a text that ends in a newline; throws AuditError for text or key names that the format forbids. */
export function signNote(sha256: Sha256, text: string, signer: NoteSigner): string {
  if (!/^[^\s+]+$/u.test(signer.name)) throw new AuditError('key_name_invalid', signer.name)
  if (!isNoteText(text)) throw new AuditError('checkpoint_malformed', 'text')
  const signature = signer.sign(new TextEncoder().encode(text))
  return `${text}\n— ${signer.name} ${toBase64(concatBytes(keyIdOf(sha256, signer), signature))}\n`
}

/** The text of a note signed by `verifier`; throws AuditError when it is malformed, unsigned by that key, or altered. */
export function openNote(sha256: Sha256, note: string, verifier: NoteVerifier): string {
  const parsed = parseNote(note)
  if (parsed === undefined) throw new AuditError('checkpoint_malformed', 'note')
  const signature = signatureBy(parsed, verifier.name, keyIdOf(sha256, verifier))
  if (signature === undefined) throw new AuditError('signature_unknown', verifier.name)
  const isValid = verifier.verify(new TextEncoder().encode(parsed.text), signature)
  if (!isValid) throw new AuditError('signature_invalid', verifier.name)
  return parsed.text
}
