/** Where identifiers come from; tests pass a seeded one. */
export interface IdSource {
  /** a UUID version 7 (RFC 9562): sorts by time, says nothing of a person */
  next(): string
}

/** Builds UUIDv7 values from a clock and a source of random bytes. */
export function createIdSource(now: () => Date, randomBytes: (n: number) => Uint8Array): IdSource {
  return {
    next() {
      const bytes = new Uint8Array(16)
      bytes.set(randomBytes(16))
      const view = new DataView(bytes.buffer)
      const ms = now().getTime()
      view.setUint16(0, Math.floor(ms / 2 ** 32))
      view.setUint32(2, ms % 2 ** 32)
      view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
      view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
      return formatUuid(bytes)
    },
  }
}

/** Writes 16 bytes in the 8-4-4-4-12 form. */
export function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Seeded identifiers for tests: the same seed gives the same sequence. */
export function seededIds(seed: number): IdSource {
  let state = seed >>> 0
  let tick = 0
  const randomBytes = (n: number): Uint8Array =>
    Uint8Array.from({ length: n }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state >>> 24
    })
  return createIdSource(() => new Date(1_780_000_000_000 + tick++), randomBytes)
}
