import { concatBytes } from '../bytes.ts'

// Written anew rather than imported from the kernel: the page must not carry the kernel's schemas, and a second
// implementation that agrees is worth more to the person checking than the first one run twice.

const UNHASHED = ['hash', 'headsig']

function bigEndian(value: number, length: 4 | 8): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  if (length === 8) view.setUint32(0, Math.floor(value / 2 ** 32))
  view.setUint32(length - 4, value % 2 ** 32)
  return bytes
}

/** The bytes an event's hash is taken over. */
export function hashedBytes(attributes: Readonly<Record<string, string>>, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts = Object.entries(attributes)
    .filter(([name]) => !UNHASHED.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap((pair) => pair.map((text) => encoder.encode(text)))
    .flatMap((bytes) => [bigEndian(bytes.length, 4), bytes])
  return concatBytes(...parts, bigEndian(0, 4), bigEndian(data.length, 8), data)
}
