/** Attributes the hash does not cover: itself, and the batch signature that is only put on when a batch is sent. */
const UNHASHED = new Set(['hash', 'headsig'])

const encoder = new TextEncoder()

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

/**
 * The bytes an event's SHA-256 is taken over: attributes in ascending ASCII order of their names, each name and value
 * behind its length (u32, big endian), a zero length, then the data behind its length (u64). `prevhash` and `salt` are
 * attributes, so one hash fixes the whole chain before it.
 */
export function canonicalBytes(attributes: Readonly<Record<string, string>>, data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (const name of Object.keys(attributes).toSorted()) {
    if (UNHASHED.has(name)) continue
    const nameBytes = encoder.encode(name)
    const valueBytes = encoder.encode(attributes[name])
    parts.push(u32(nameBytes.length), nameBytes, u32(valueBytes.length), valueBytes)
  }
  parts.push(u32(0), u64(data.length), data)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}
