import { fromBase64url } from './base64url.ts'
import { SealingError } from './errors.ts'
import { createHpke } from './hpke.ts'
import { isJsonValue } from './json-value.ts'
import { pad, unpad } from './padding.ts'
import { readPrivateKey, readPublicKey } from './x25519.ts'

const hpke = createHpke('yiwang/reply/v1')

/** A vault's answer, sealed so that no plaintext crosses the message bus. */
export interface SealedReply {
  readonly v: 1
  /** base64url, 32 bytes */
  readonly epk: string
  /** base64url */
  readonly ct: string
}

/**
 * Seals an answer to the key the requester made for this one request; `info` names the request (for instance service and
 * request id) and must be the same when opening. Throws SealingError 'key_invalid' or 'value_not_json'.
 * @example const sealed = sealReply({ publicKey: request.replyKey, info: `vault.open ${request.requestId}`, value })
 */
export function sealReply(reply: {
  readonly publicKey: string
  readonly info: string
  readonly value: unknown
}): SealedReply {
  if (!isJsonValue(reply.value)) throw new SealingError('value_not_json')
  const to = readPublicKey(reply.publicKey)
  const plaintext = pad(Buffer.from(JSON.stringify(reply.value)))
  try {
    const { enc, ct } = hpke.seal(to, Buffer.from(reply.info), plaintext)
    return { v: 1, epk: enc.toString('base64url'), ct: ct.toString('base64url') }
  } catch {
    throw new SealingError('key_invalid')
  }
}

/** Value of a sealed answer; throws SealingError('reply_not_openable') when key, info or any bit differs. */
export function openReply(reply: {
  readonly privateKey: string
  readonly info: string
  readonly sealed: SealedReply
}): unknown {
  try {
    const enc = fromBase64url(reply.sealed.epk)
    const ct = fromBase64url(reply.sealed.ct)
    if (enc === undefined || ct === undefined || (reply.sealed.v as number) !== 1) throw new RangeError('not a reply')
    const padded = hpke.open(readPrivateKey(reply.privateKey), Buffer.from(reply.info), { enc, ct })
    return JSON.parse(unpad(padded).toString()) as unknown
  } catch {
    throw new SealingError('reply_not_openable')
  }
}
