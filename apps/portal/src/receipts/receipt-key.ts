import { createHmac, timingSafeEqual } from 'node:crypto'

/** What one submission is known by, all derived from the form's random id under a key only the portal holds. */
export interface ReceiptSecrets {
  /** UUID; never reveals the formId, so a colleague who reads the ledger cannot replay the form and be shown its receipt */
  readonly commandId: string
  /** 128 bits, base64url; opens the matter */
  readonly secret: string
}

export interface ReceiptKey {
  derive(formId: string): ReceiptSecrets
  /** a short tag that proves the portal itself wrote `text` */
  sign(text: string): string
  verify(text: string, tag: string): boolean
  /** what a form said, as one short tag; tells nobody without the key anything of it */
  digest(formId: string, said: unknown): string
}

function uuidFrom(bytes: Uint8Array, version: number): string {
  const b = Buffer.from(bytes.subarray(0, 16))
  b[6] = (version << 4) | ((b[6] ?? 0) & 0x0f)
  b[8] = 0x80 | ((b[8] ?? 0) & 0x3f)
  const hex = b.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Builds the key's operations from its 32 bytes. */
export function receiptKeyFrom(key: Uint8Array): ReceiptKey {
  const mac = (label: string, text: string): Buffer => createHmac('sha256', key).update(`${label}|${text}`).digest()
  const sign = (text: string): string => mac('sign', text).subarray(0, 16).toString('base64url')
  return {
    derive: (formId) => ({
      commandId: uuidFrom(mac('command', formId), 8),
      secret: mac('secret', formId).subarray(0, 16).toString('base64url'),
    }),
    sign,
    digest: (formId, said) => mac('said', JSON.stringify([formId, said])).toString('base64url'),
    verify(text, tag) {
      const expected = Buffer.from(sign(text))
      const given = Buffer.from(tag)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
