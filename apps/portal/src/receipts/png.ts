import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { Drawing } from './picture-words.ts'

/** A grey picture, one byte a pixel, white when new. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export function whiteCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) }
}

/** A piece of a drawing, and where it goes. */
interface Piece {
  readonly from: number
  readonly width: number
  readonly left: number
  readonly top: number
}

/** The grey of each pixel of a drawing. */
export function greysOf({ width, height, deflated }: Drawing): Uint8Array {
  const packed = inflateSync(Buffer.from(deflated, 'base64'))
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const byte = packed[i >> 1] ?? 0xff
    return (i % 2 === 0 ? byte >> 4 : byte & 15) * 17
  })
}

/** Copies some columns of a drawing onto the canvas. */
export function paste(
  canvas: Canvas,
  drawing: { width: number; height: number; greys: Uint8Array },
  piece: Piece,
): void {
  for (let y = 0; y < drawing.height; y += 1) {
    const start = y * drawing.width + piece.from
    canvas.pixels.set(drawing.greys.subarray(start, start + piece.width), (piece.top + y) * canvas.width + piece.left)
  }
}

/** Blackens a rectangle. */
export function blacken(canvas: Canvas, at: { left: number; top: number; size: number }): void {
  for (let y = at.top; y < at.top + at.size; y += 1) {
    const start = y * canvas.width + at.left
    canvas.pixels.fill(0, start, start + at.size)
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** The canvas as a PNG file (8 bits of grey, unfiltered). */
export function encodePng({ width, height, pixels }: Canvas): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}
