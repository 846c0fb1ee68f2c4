import { fromBase64Url, fromHex } from './bytes.ts'
import { AuditError } from './errors.ts'
import { leafDataOf, type Sha256 } from './merkle/tree-hash.ts'

/** Leaf data of a recorded event, 32 bytes, from its `salt` and `hash` attributes, which its ledger has checked. */
export function eventLeafData(sha256: Sha256, attributes: Readonly<Record<string, string>>): Uint8Array {
  const salt = fromBase64Url(attributes.salt ?? '')
  const eventHash = fromHex(attributes.hash ?? '')
  if (salt?.length !== 16) throw new AuditError('encoding_invalid', 'salt')
  if (eventHash?.length !== 32) throw new AuditError('encoding_invalid', 'hash')
  return leafDataOf(sha256, salt, eventHash)
}
