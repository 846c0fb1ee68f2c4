import { codeAt, joined, viewOf } from './bytes.ts'
import { orientationIn, orientationSegment } from './orientation.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COM = 0xfe
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef

interface Segment {
  readonly marker: number
  /** with marker and length */
  readonly bytes: Uint8Array
}

function segmentAt(bytes: Uint8Array, at: number): Segment {
  const marker = bytes[at + 1] ?? 0
  if (bytes[at] !== 0xff || marker < 0xc0 || at + 4 > bytes.length) throw new RangeError('no segment')
  const end = at + 2 + viewOf(bytes).getUint16(at + 2)
  if (end > bytes.length) throw new RangeError('cut off')
  return { marker, bytes: bytes.subarray(at, end) }
}

/** Colours stay: the JFIF header, Adobe's colour transform and ICC profiles. Everything else apps write is about the photo. */
function isKept({ marker, bytes }: Segment): boolean {
  if (marker === COM) return false
  if (marker < APP0 || marker > APP15) return true
  return marker === APP0 || marker === APP14 || (marker === APP2 && codeAt(bytes, 4) === 'ICC_')
}

/** Whether 0xff here is data: stuffed, a restart marker, or fill. */
const isData = (next: number): boolean => next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)

/** End of the picture, from its first scan on; what is glued on behind (a film, a second picture) is not part of it. */
function endOf(bytes: Uint8Array, firstScan: number): number {
  let at = firstScan
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || isData(next)) at += 1
    else if (next === EOI) return at + 2
    else at += segmentAt(bytes, at).bytes.length
  }
  throw new RangeError('no end')
}

/** A JPEG without what the camera wrote about it; throws RangeError when its structure cannot be followed. */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new RangeError('no JPEG')
  const segments: Segment[] = []
  let at = 2
  while (bytes[at + 1] !== SOS) {
    const segment = segmentAt(bytes, at)
    segments.push(segment)
    at += segment.bytes.length
  }
  const orientation = segments.filter(({ marker }) => marker === APP1).map((segment) => orientationIn(segment.bytes))
  return joined([
    bytes.subarray(0, 2),
    ...orientationSegment(orientation.find((turned) => turned !== undefined)),
    ...segments.filter(isKept).map((segment) => segment.bytes),
    bytes.subarray(at, endOf(bytes, at)),
  ])
}
