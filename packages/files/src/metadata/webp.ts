import { codeAt, joined, viewOf } from './bytes.ts'

const HEADER = 12
/** An animation has some thousands of frames; a million empty chunks take seconds to follow. */
const MOST_CHUNKS = 20_000
const ABOUT = new Set(['EXIF', 'XMP '])
/** of the extended header: Exif and XMP are there */
const ABOUT_FLAGS = 0x08 | 0x04

/** The extended header must not promise what is gone. */
function corrected(type: string, chunk: Uint8Array): Uint8Array {
  if (type !== 'VP8X') return chunk
  const copy = Uint8Array.from(chunk)
  copy[8] = (copy[8] ?? 0) & ~ABOUT_FLAGS
  return copy
}

/** A WebP without Exif and XMP, and without what is glued on behind; throws RangeError when it cannot be followed. */
export function withoutWebpMetadata(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw new RangeError('cut off')
  const kept: Uint8Array[] = []
  for (let at = HEADER, count = 0; at + 8 <= end; count += 1) {
    if (count === MOST_CHUNKS) throw new RangeError('too many chunks')
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size % 2)
    if (next > end) throw new RangeError('cut off')
    const type = codeAt(bytes, at)
    if (!ABOUT.has(type)) kept.push(corrected(type, bytes.subarray(at, next)))
    at = next
  }
  const body = joined(kept)
  const header = Uint8Array.from(bytes.subarray(0, HEADER))
  viewOf(header).setUint32(4, body.length + 4, true)
  return joined([header, body])
}
