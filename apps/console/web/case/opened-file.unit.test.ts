import { describe, expect, it } from 'vitest'
import { blobOf, isPicture, savedAs } from './opened-file.ts'

describe('an opened file', () => {
  it('is what was sent, under a name that says nothing', async () => {
    const blob = blobOf({ mediaType: 'image/png', content: Buffer.from([0x89, 0x50, 0, 255]).toString('base64') })
    expect(blob.type).toBe('image/png')
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0x89, 0x50, 0, 255])
    expect(savedAs('019a5b0c-0000-7000-8000-0000000000e1', 'application/pdf')).toBe('000000e1.pdf')
  })

  it('is never shown as a page', () => {
    expect(blobOf({ mediaType: 'text/html', content: '' }).type).toBe('application/octet-stream')
    expect(isPicture('image/svg+xml')).toBe(false)
    expect(isPicture('application/pdf')).toBe(false)
    expect(isPicture('image/jpeg')).toBe(true)
    expect(savedAs('0', 'text/html')).toBe('0.bin')
  })
})
