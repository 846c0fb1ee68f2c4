import { codeAt, viewOf } from './bytes.ts'

const ORIENTATION = 0x0112
/** marker, length, `Exif\0\0` */
const HEADER = 10
const ENTRY_BYTES = 12
const SHORT = 3

interface Tiff {
  readonly view: DataView
  readonly isLittle: boolean
}

function tiffIn(segment: Uint8Array): Tiff | undefined {
  if (codeAt(segment, 4) !== 'Exif' || segment.length < HEADER + 8) return undefined
  const view = viewOf(segment.subarray(HEADER))
  const order = view.getUint16(0)
  return order === 0x4949 || order === 0x4d4d ? { view, isLittle: order === 0x4949 } : undefined
}

/** How an Exif segment says the picture is turned, 2 to 8; undefined when it is not, or says nothing readable. */
export function orientationIn(segment: Uint8Array): number | undefined {
  const tiff = tiffIn(segment)
  if (tiff === undefined) return undefined
  const { view, isLittle } = tiff
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > view.byteLength) return undefined
  const count = view.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES
    if (entry + ENTRY_BYTES > view.byteLength) return undefined
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 2 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An Exif segment that says how the picture is turned and nothing else; none for a picture that is upright. */
export function orientationSegment(orientation: number | undefined): Uint8Array[] {
  if (orientation === undefined) return []
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const length = 2 + exif.length + tiff.length
  return [Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...exif, ...tiff])]
}
