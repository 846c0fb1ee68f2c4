import { BusError } from '../errors.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const PLAIN = /^[\x21\x23\x24\x26-\x7e]*$/
const ASCII = /^[\x20-\x7e]*$/
const BROKEN_ESCAPE = /%(?![0-9a-fA-F]{2})/

/** Percent-encodes a header value as the CloudEvents NATS binding asks: space, `"`, `%` and all outside U+0021–7E. */
export function percentEncode(value: string): string {
  if (PLAIN.test(value)) return value
  if (!value.isWellFormed()) throw new BusError('message_malformed', 'lone surrogate')
  let out = ''
  for (const byte of encoder.encode(value)) {
    const char = String.fromCharCode(byte)
    out += PLAIN.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return out
}

/** Decodes one round of percent-encoding; throws BusError('message_malformed') on a broken escape or invalid UTF-8. */
export function percentDecode(value: string): string {
  if (!ASCII.test(value) || BROKEN_ESCAPE.test(value)) throw new BusError('message_malformed', 'percent-encoding')
  if (!value.includes('%')) return value
  const bytes = new Uint8Array(value.length)
  let length = 0
  for (let i = 0; i < value.length; i++) {
    const escaped = value[i] === '%'
    bytes[length++] = escaped ? Number.parseInt(value.slice(i + 1, i + 3), 16) : value.charCodeAt(i)
    if (escaped) i += 2
  }
  try {
    return decoder.decode(bytes.subarray(0, length))
  } catch {
    throw new BusError('message_malformed', 'utf-8')
  }
}
