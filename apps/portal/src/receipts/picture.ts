import type { Locale } from '@yiwang/kernel'
import QRCode from 'qrcode'
import { GLYPH_DRAWING, GLYPHS, HEADS } from './picture-words.ts'
import { blacken, encodePng, greysOf, paste, whiteCanvas, type Canvas } from './png.ts'

const WIDTH = 600
const HEAD_TOP = 24
const QR_TOP = 176
const QR_WIDTH = 480
const NUMBER_TOP = 672
const HEIGHT = 760

function drawQr(canvas: Canvas, text: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const size = Math.floor(QR_WIDTH / modules.size)
  const left = Math.floor((WIDTH - size * modules.size) / 2)
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) === 1)
        blacken(canvas, { left: left + column * size, top: QR_TOP + row * size, size })
}

function drawNumber(canvas: Canvas, number: string): void {
  const drawing = { ...GLYPH_DRAWING, greys: greysOf(GLYPH_DRAWING) }
  const width = GLYPH_DRAWING.width / GLYPHS.length
  const left = Math.floor((WIDTH - width * number.length) / 2)
  for (const [index, character] of Array.from(number).entries()) {
    const from = GLYPHS.indexOf(character) * width
    if (from >= 0) paste(canvas, drawing, { from, width, left: left + index * width, top: NUMBER_TOP })
  }
}

/**
 * The receipt as a picture for a phone's album: number and QR code as PNG. Drawn without a browser or fonts, so it can be had
 * with JavaScript off and looks the same everywhere.
 */
export function receiptPicture(receipt: { number: string; address: string }, locale: Locale): Buffer {
  const canvas = whiteCanvas(WIDTH, HEIGHT)
  const head = HEADS[locale]
  paste(canvas, { ...head, greys: greysOf(head) }, { from: 0, width: head.width, left: 0, top: HEAD_TOP })
  drawQr(canvas, receipt.address)
  drawNumber(canvas, receipt.number)
  return encodePng(canvas)
}
