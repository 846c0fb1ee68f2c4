/** Sealed plaintexts grow to a multiple of this, so that a ciphertext's length says little of what a person wrote. */
export const PADDING_BLOCK = 256
const LENGTH_BYTES = 4

/** Largest content that fits `room` bytes once padded. */
export function paddedCapacity(room: number): number {
  return Math.floor(room / PADDING_BLOCK) * PADDING_BLOCK - LENGTH_BYTES
}

/** Length (u32, big endian), content, zeros up to a multiple of 256 bytes. */
export function pad(content: Uint8Array): Buffer {
  const blocks = Math.ceil((LENGTH_BYTES + content.length) / PADDING_BLOCK)
  const padded = Buffer.alloc(blocks * PADDING_BLOCK)
  padded.writeUInt32BE(content.length)
  padded.set(content, LENGTH_BYTES)
  return padded
}

/** Content of a padded plaintext; throws RangeError when it was not made by `pad`. */
export function unpad(padded: Buffer): Buffer {
  const end = LENGTH_BYTES + padded.readUInt32BE()
  if (end > padded.length) throw new RangeError('length beyond the plaintext')
  return padded.subarray(LENGTH_BYTES, end)
}
