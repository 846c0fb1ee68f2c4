import { codeAt, joined, viewOf } from './bytes.ts'

const SIGNATURE_BYTES = 8
/** length, type and checksum around a chunk's data */
const FRAME = 12
/** Ten megabytes in the usual 8 KB chunks are some thousand; a million empty ones take long to follow. */
const MOST_CHUNKS = 20_000
const ABOUT = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without texts, times and Exif, and without what is glued on behind; throws RangeError when it cannot be followed. */
export function withoutPngMetadata(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes)
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)]
  for (let at = SIGNATURE_BYTES, count = 0; ; count += 1) {
    if (count === MOST_CHUNKS) throw new RangeError('too many chunks')
    if (at + FRAME > bytes.length) throw new RangeError('cut off')
    const end = at + FRAME + view.getUint32(at)
    if (end > bytes.length) throw new RangeError('cut off')
    const type = codeAt(bytes, at + 4)
    if (!ABOUT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return joined(kept)
    at = end
  }
}
