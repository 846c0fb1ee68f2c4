import QRCode from 'qrcode'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { receiptPicture } from './picture.ts'

const receipt = { number: 'YW261126-W8C4-ZX7Y-Z', address: 'https://yiwang.example/r/abcdefghijklmnopqrstuv' }

/** Width, height and greys of an unfiltered grey PNG with one IDAT. */
function readPng(file: Buffer) {
  expect(file.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const at = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  return { width, height, grey: (x: number, y: number): number => rows[y * (width + 1) + 1 + x] ?? -1 }
}

describe('the receipt as a picture', () => {
  it('holds the QR code of its address, module by module', () => {
    const { grey } = readPng(receiptPicture(receipt, 'zh-CN'))
    const { modules } = QRCode.create(receipt.address, { errorCorrectionLevel: 'M' })
    const size = Math.floor(480 / modules.size)
    const left = Math.floor((600 - size * modules.size) / 2)
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1) {
        const middle = grey(left + column * size + (size >> 1), 176 + row * size + (size >> 1))
        expect(middle === 0).toBe(modules.get(row, column) === 1)
      }
  })

  it('shows the number in both languages, each number its own', () => {
    const ink = (number: string, locale: 'zh-CN' | 'en'): string => {
      const { grey, width, height } = readPng(receiptPicture({ ...receipt, number }, locale))
      const dark: string[] = []
      for (let y = height - 88; y < height; y += 1)
        for (let x = 0; x < width; x += 1) if (grey(x, y) < 128) dark.push(`${x},${y}`)
      return dark.join(' ')
    }
    expect(ink(receipt.number, 'zh-CN').length).toBeGreaterThan(1000)
    expect(ink(receipt.number, 'en')).toBe(ink(receipt.number, 'zh-CN'))
    expect(ink('YW261126-W8C4-ZX7Y-Y', 'zh-CN')).not.toBe(ink(receipt.number, 'zh-CN'))
  })

  it('is light', () => {
    expect(receiptPicture(receipt, 'zh-CN').length).toBeLessThan(30_000)
  })
})
