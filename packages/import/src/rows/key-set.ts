import { createHash } from 'node:crypto'

const FIRST_SIZE = 1 << 16
const FULL = 0.6

/** Keys seen so far, as 64 bits of each: a million take 16 MB however long they are, and two of them never meet by chance. */
export interface KeySet {
  /** false when the key was there already */
  add(key: string): boolean
}

function hashOf(key: string): bigint {
  const hash = createHash('sha256').update(key).digest().readBigUInt64LE()
  return hash === 0n ? 1n : hash
}

function place(slots: BigUint64Array, hash: bigint): { at: number; isThere: boolean } {
  const mask = slots.length - 1
  for (let at = Number(hash & BigInt(mask)); ; at = (at + 1) & mask) {
    const held = slots[at]
    if (held === hash) return { at, isThere: true }
    if (held === 0n) return { at, isThere: false }
  }
}

function doubled(slots: BigUint64Array): BigUint64Array {
  const larger = new BigUint64Array(slots.length * 2)
  for (const hash of slots) if (hash !== 0n) larger[place(larger, hash).at] = hash
  return larger
}

export function createKeySet(): KeySet {
  let slots: BigUint64Array = new BigUint64Array(FIRST_SIZE)
  let size = 0
  return {
    add(key) {
      const hash = hashOf(key)
      const { at, isThere } = place(slots, hash)
      if (isThere) return false
      slots[at] = hash
      size += 1
      if (size > slots.length * FULL) slots = doubled(slots)
      return true
    },
  }
}
