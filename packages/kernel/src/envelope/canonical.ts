/** Attributes the hash does not cover: itself, and the batch signature that is only put on when a batch is sent. */
const UNHASHED = new Set(['hash', 'headsig'])

const encoder = new TextEncoder()

const LENGTH = 4
const LONG_LENGTH = 8
/** UTF-8 bytes one UTF-16 code unit may need */
const MAX_UNIT_BYTES = 3

/** Writes text as UTF-8; most attributes are ASCII, for which a loop is far faster than the encoder. */
function putText(bytes: Uint8Array, offset: number, text: string): number {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return encoder.encodeInto(text, bytes.subarray(offset)).written
    bytes[offset + index] = code
  }
  return text.length
}

/**
 * The bytes an event's SHA-256 is taken over: attributes in ascending ASCII order of their names, each name and value
 * behind its length (u32, big endian), a zero length, then the data behind its length (u64). `prevhash` and `salt` are
 * attributes, so one hash fixes the whole chain before it.
 */
export function canonicalBytes(attributes: Readonly<Record<string, string>>, data: Uint8Array): Uint8Array {
  const texts = Object.keys(attributes)
    .filter((name) => !UNHASHED.has(name))
    .toSorted()
    .flatMap((name) => [name, attributes[name] ?? ''])
  const room = texts.reduce(
    (sum, text) => sum + LENGTH + text.length * MAX_UNIT_BYTES,
    LENGTH + LONG_LENGTH + data.length,
  )
  const bytes = new Uint8Array(room)
  const view = new DataView(bytes.buffer)
  let offset = 0
  for (const text of texts) {
    const length = putText(bytes, offset + LENGTH, text)
    view.setUint32(offset, length)
    offset += LENGTH + length
  }
  view.setBigUint64(offset + LENGTH, BigInt(data.length))
  bytes.set(data, offset + LENGTH + LONG_LENGTH)
  return bytes.subarray(0, offset + LENGTH + LONG_LENGTH + data.length)
}
