import { codeAt } from './bytes.ts'

/** A box of an ISO file (ISO/IEC 14496-12): its type, and where its content begins and ends. */
interface Box {
  readonly type: string
  readonly from: number
  readonly to: number
}

/** Reads whole numbers one after the other; throws RangeError at the end of the bytes. */
interface Cursor {
  readonly at: number
  /** the next number of so many bytes; 0 for none */
  take(bytes: number): number
}

/** version and flags */
const FULL = 4
const HEADER = 8
const ABOUT = new Set(['Exif', 'mime'])
/** A photo of 48 megapixels has some two hundred tiles, each an entry of its own; a million empty boxes take seconds to follow. */
const MOST_BOXES = 5_000

function cursorAt(bytes: Uint8Array, from: number, to: number): Cursor {
  let at = from
  return {
    get at() {
      return at
    },
    take(count) {
      if (at + count > to) throw new RangeError('cut off')
      let value = 0
      for (let index = 0; index < count; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
      at += count
      return value
    },
  }
}

function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + HEADER <= to;) {
    if (boxes.length === MOST_BOXES) throw new RangeError('too many boxes')
    const cursor = cursorAt(bytes, at, to)
    const short = cursor.take(4)
    cursor.take(4)
    // 1: the size follows in eight bytes; 0: as far as it goes
    const size = short === 1 ? cursor.take(8) : short
    const end = size === 0 ? to : at + size
    if (end > to || end < cursor.at) throw new RangeError('cut off')
    boxes.push({ type: codeAt(bytes, at + 4), from: cursor.at, to: end })
    at = end
  }
  return boxes
}

function boxOf(boxes: readonly Box[], type: string): Box {
  const found = boxes.find((box) => box.type === type)
  if (found === undefined) throw new RangeError(`no ${type}`)
  return found
}

/** Ids of the items that tell about the photo: Exif, and XMP with whatever else is text. */
function itemsAbout(bytes: Uint8Array, { from, to }: Box): Set<number> {
  const start = from + FULL + (bytes[from] === 0 ? 2 : 4)
  const about = boxesIn(bytes, start, to).flatMap((entry) => {
    const isWide = bytes[entry.from] === 3
    const cursor = cursorAt(bytes, entry.from + FULL, entry.to)
    const id = cursor.take(isWide ? 4 : 2)
    cursor.take(2)
    return ABOUT.has(codeAt(bytes, cursor.at)) ? [id] : []
  })
  return new Set(about)
}

/** A photo of 48 megapixels has some two hundred tiles; numbers without bytes could stand for any number of them. */
const MOST_EXTENTS = 5_000

interface Extent {
  readonly item: number
  /** 0: counted from the start of the file, 1: within the box `idat` */
  readonly method: number
  readonly offset: number
  readonly length: number
}

/** Where the content of each item stands (ISO/IEC 14496-12, 8.11.3). */
function extentsIn(bytes: Uint8Array, { from, to }: Box): Extent[] {
  const cursor = cursorAt(bytes, from, to)
  const version = cursor.take(1)
  cursor.take(3)
  const [first, second] = [cursor.take(1), cursor.take(1)]
  const size = { offset: first >> 4, length: first & 15, base: second >> 4, index: version === 0 ? 0 : second & 15 }
  const wide = version === 2 ? 4 : 2
  const extents: Extent[] = []
  for (let left = cursor.take(wide); left > 0; left -= 1) {
    const item = cursor.take(wide)
    const method = version === 0 ? 0 : cursor.take(2) & 15
    cursor.take(2)
    const base = cursor.take(size.base)
    for (let more = cursor.take(2); more > 0; more -= 1) {
      if (extents.length === MOST_EXTENTS) throw new RangeError('too many extents')
      cursor.take(size.index)
      extents.push({ item, method, offset: base + cursor.take(size.offset), length: cursor.take(size.length) })
    }
  }
  return extents
}

/** An Exif block in which nothing stands, where there is room for one. */
const EMPTY_EXIF = [0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

/** A HEIC photo whose Exif and XMP are written over; how it is turned stands elsewhere. Throws RangeError when it cannot be followed. */
export function withoutHeicMetadata(bytes: Uint8Array): Uint8Array {
  const meta = boxOf(boxesIn(bytes, 0, bytes.length), 'meta')
  const inner = boxesIn(bytes, meta.from + FULL, meta.to)
  const about = itemsAbout(bytes, boxOf(inner, 'iinf'))
  const extents = extentsIn(bytes, boxOf(inner, 'iloc')).filter(({ item }) => about.has(item))
  const copy = Uint8Array.from(bytes)
  let written = 0
  for (const { method, offset, length } of extents) {
    const from = method === 1 ? boxOf(inner, 'idat').from + offset : offset
    written += length
    if (written > bytes.length) throw new RangeError('told over and over')
    // what stands elsewhere, or nowhere, is no reason to keep the rest
    if (method > 1 || from + length > bytes.length) continue
    copy.fill(0, from, from + length)
    if (length >= EMPTY_EXIF.length) copy.set(EMPTY_EXIF, from)
  }
  return copy
}
