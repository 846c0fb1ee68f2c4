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

/** Progressive photos with profile, film and previews have some hundreds; a million empty ones take seconds to follow. */
const MOST_SEGMENTS = 20_000

interface Segment {
  readonly marker: number
  /** with marker and length */
  readonly bytes: Uint8Array
}

/** The segment whose marker stands here; undefined when it is cut off. */
function segmentAt(bytes: Uint8Array, at: number): Segment | undefined {
  if (at + 4 > bytes.length) return undefined
  const end = at + 2 + viewOf(bytes).getUint16(at + 2)
  return end > bytes.length ? undefined : { marker: bytes[at + 1] ?? 0, bytes: bytes.subarray(at, end) }
}

/** Colours stay: the JFIF header, Adobe's colour transform and ICC profiles. Everything else apps write is about the photo. */
function isKept({ marker, bytes }: Segment): boolean {
  if (marker === COM) return false
  if (marker < APP0 || marker > APP15) return true
  return marker === APP0 || marker === APP14 || (marker === APP2 && codeAt(bytes, 4) === 'ICC_')
}

/** Whether 0xff here begins no segment: it is stuffed, fill, a restart marker, or nothing a JPEG knows. */
const isData = (next: number): boolean => next < 0xc0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)

/** Where the next marker stands, the end when there is none; whoever shows the photo skips what lies before it too. */
function markerFrom(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length && (bytes[at] !== 0xff || isData(bytes[at + 1] ?? 0))) at += 1
  return at + 1 < bytes.length ? at : bytes.length
}

/** The picture from its first scan on; what is glued on behind (a film, a second picture) is not part of it. */
function pictureFrom(bytes: Uint8Array, firstScan: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = firstScan
  while (at < bytes.length) {
    const marker = markerFrom(bytes, at)
    parts.push(bytes.subarray(at, marker))
    if (bytes[marker + 1] === EOI) return [...parts, bytes.subarray(marker, marker + 2)]
    if (parts.length > 2 * MOST_SEGMENTS) throw new RangeError('too many segments')
    const segment = segmentAt(bytes, marker)
    // a photo that was cut off is shown as far as it goes
    if (segment === undefined) return parts
    if (isKept(segment)) parts.push(segment.bytes)
    at = marker + segment.bytes.length
  }
  return parts
}

/** A JPEG without what the camera wrote about it; throws RangeError when no picture begins in it. */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new RangeError('no JPEG')
  const segments: Segment[] = []
  let at = markerFrom(bytes, 2)
  while (bytes[at + 1] !== SOS) {
    const segment = segmentAt(bytes, at)
    if (segment === undefined) throw new RangeError('no picture')
    if (segments.length === MOST_SEGMENTS) throw new RangeError('too many segments')
    segments.push(segment)
    at = markerFrom(bytes, at + segment.bytes.length)
  }
  const orientation = segments.filter(({ marker }) => marker === APP1).map((segment) => orientationIn(segment.bytes))
  return joined([
    bytes.subarray(0, 2),
    ...orientationSegment(orientation.find((turned) => turned !== undefined)),
    ...segments.filter(isKept).map((segment) => segment.bytes),
    ...pictureFrom(bytes, at),
  ])
}
