import { fromBase64Url, fromHex } from './bytes.ts'
import { AuditError } from './errors.ts'
import { leafDataOf, type Sha256 } from './merkle/tree-hash.ts'

const NO_SALT = new Uint8Array(0)

/**
 * Leaf data of a recorded event, 32 bytes, from its `salt` and `hash` attributes. The ledger guarantees the hash; an
 * event that came without a proper salt is logged all the same, since a notary that could be stopped would log nothing.
 */
export function eventLeafData(sha256: Sha256, attributes: Readonly<Record<string, string>>): Uint8Array {
  const salt = fromBase64Url(attributes.salt ?? '')
  const eventHash = fromHex(attributes.hash ?? '')
  if (eventHash?.length !== 32) throw new AuditError('encoding_invalid', 'hash')
  return leafDataOf(sha256, salt?.length === 16 ? salt : NO_SALT, eventHash)
}
