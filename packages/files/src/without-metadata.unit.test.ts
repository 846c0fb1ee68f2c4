import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutMetadata } from './without-metadata.ts'

const bytes = (...parts: ReadonlyArray<readonly number[] | string>): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const has = (content: Uint8Array, text: string): boolean => Buffer.from(content).includes(text, 0, 'latin1')

const segment = (marker: number, ...parts: ReadonlyArray<readonly number[] | string>): number[] => {
  const body = [...bytes(...parts)]
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body]
}
const SECRET = 'GPS 30.66N 104.06E'
const exif = (orientation: number): number[] =>
  segment(
    0xe1,
    'Exif\0\0',
    [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    [0x0f, 0x01, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    [0, 0, 0, 0],
    SECRET,
  )
const SCAN = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]
const TABLES = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)])

describe('a photo as it is kept', () => {
  it('has lost what the camera wrote into a JPEG, and nothing of the picture', () => {
    const photo = bytes(
      [0xff, 0xd8],
      segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]),
      exif(1),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRET}`),
      segment(0xe2, 'ICC_PROFILE\0colours'),
      segment(0xe2, `MPF\0${SECRET}`),
      segment(0xed, `Photoshop ${SECRET}`),
      segment(0xfe, SECRET),
      TABLES,
      SCAN,
      `${SECRET} and a film`,
    )
    const kept = withoutMetadata(photo, 'image/jpeg')
    expect(has(kept, SECRET)).toBe(false)
    expect(has(kept, 'JFIF')).toBe(true)
    expect(has(kept, 'ICC_PROFILE')).toBe(true)
    expect(has(kept, 'Exif')).toBe(false)
    expect(Array.from(kept.slice(-(TABLES.length + SCAN.length)))).toEqual([...TABLES, ...SCAN])
    expect(withoutMetadata(kept, 'image/jpeg')).toEqual(kept)
  })

  it('keeps how it is turned, or it would lie on its side', () => {
    const kept = withoutMetadata(bytes([0xff, 0xd8], exif(6), TABLES, SCAN), 'image/jpeg')
    expect(has(kept, SECRET)).toBe(false)
    expect(has(kept, 'Exif')).toBe(true)
    expect(withoutMetadata(kept, 'image/jpeg')).toEqual(kept)
    expect(kept.includes(6)).toBe(true)
  })

  it('follows pictures of several scans', () => {
    const progressive = bytes([0xff, 0xd8], TABLES, SCAN.slice(0, -2), TABLES, SCAN)
    expect(withoutMetadata(progressive, 'image/jpeg')).toEqual(progressive)
  })

  it.each([
    ['ends within its scan', [exif(1), TABLES, SCAN.slice(0, -2)], [TABLES, SCAN.slice(0, -2)]],
    [
      'ends within a later segment',
      [exif(1), TABLES, SCAN.slice(0, -2), TABLES.slice(0, 9)],
      [TABLES, SCAN.slice(0, -2)],
    ],
    ['has fill before its markers', [[0xff, 0xff], exif(1), [0xff], TABLES, [0xff], SCAN], [TABLES, SCAN]],
    ['has stray bytes before a marker', [[0, 0], exif(1), TABLES, [0], SCAN], [TABLES, SCAN]],
    [
      'has Exif between its scans',
      [TABLES, SCAN.slice(0, -2), exif(1), TABLES, SCAN],
      [TABLES, SCAN.slice(0, -2), TABLES, SCAN],
    ],
  ])('has lost what the camera wrote into a JPEG that %s', (_, photo, kept) => {
    expect(withoutMetadata(bytes([0xff, 0xd8], ...photo), 'image/jpeg')).toEqual(bytes([0xff, 0xd8], ...kept))
  })

  const chunk = (type: string, data: string): number[] => [
    0,
    0,
    0,
    data.length,
    ...Buffer.from(type + data, 'latin1'),
    1,
    2,
    3,
    4,
  ]
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  it('has lost texts, times and Exif of a PNG', () => {
    const picture = [...chunk('IHDR', 'header'), ...chunk('IDAT', 'pixels')]
    const about = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].flatMap((type) => chunk(type, SECRET))
    const kept = withoutMetadata(bytes(SIGNATURE, picture, about, chunk('IEND', ''), SECRET), 'image/png')
    expect(kept).toEqual(bytes(SIGNATURE, picture, chunk('IEND', '')))
  })

  it('has lost Exif and XMP of a WebP, and does not promise them', () => {
    const part = (type: string, data: readonly number[] | string): number[] => {
      const body = [...bytes(data)]
      return [...Buffer.from(type), body.length, 0, 0, 0, ...body, ...(body.length % 2 === 1 ? [0] : [])]
    }
    const body = [
      ...part('VP8X', [0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
      ...part('VP8 ', 'pixel'),
      ...part('EXIF', SECRET),
      ...part('XMP ', SECRET),
    ]
    const photo = bytes('RIFF', [body.length + 4, 0, 0, 0], 'WEBP', body)
    const kept = withoutMetadata(photo, 'image/webp')
    expect(has(kept, SECRET)).toBe(false)
    expect(has(kept, 'pixel')).toBe(true)
    expect(kept[20]).toBe(0x10)
    expect(kept[4]).toBe(kept.length - 8)
  })

  const box = (type: string, ...parts: ReadonlyArray<readonly number[] | string>): number[] => {
    const body = [...bytes(...parts)]
    return [0, 0, (body.length + 8) >> 8, (body.length + 8) & 0xff, ...bytes(type), ...body]
  }
  const offsetAndLength = (from: number, size: number): number[] => [0, 0, from >> 8, from & 0xff, 0, 0, 0, size]

  /** One picture and two texts about it; `wide` in the newer forms of the lists, with one text inside the list itself. */
  function heic(wide: boolean): Uint8Array {
    const id = (item: number): number[] => (wide ? [0, 0, 0, item] : [0, item])
    const entry = (item: number, type: string) => box('infe', [wide ? 3 : 2, 0, 0, 0], id(item), [0, 0], type, [0])
    const about = `Exif about it: ${SECRET}`
    const ftyp = box('ftyp', 'heic', [0, 0, 0, 0], 'mif1heic')
    const meta = (pixels: number): number[] => {
      const place = (item: number, from: number, size: number): number[] => [
        ...id(item),
        ...(wide ? [0, item === 3 ? 1 : 0] : []),
        0,
        0,
        0,
        1,
        ...offsetAndLength(from, size),
      ]
      const places = [
        place(1, pixels, 6),
        place(2, pixels + 6, about.length),
        place(3, wide ? 0 : pixels + 6 + about.length, about.length),
      ]
      return box(
        'meta',
        [0, 0, 0, 0],
        box('hdlr', [0, 0, 0, 0]),
        box(
          'iinf',
          wide ? [1, 0, 0, 0, 0, 0, 0, 3] : [0, 0, 0, 0, 0, 3],
          entry(1, 'hvc1'),
          entry(2, 'Exif'),
          entry(3, 'mime'),
        ),
        box('iloc', [wide ? 2 : 0, 0, 0, 0, 0x44, 0], wide ? [0, 0, 0, 3] : [0, 3], places.flat()),
        box('irot', [1]),
        ...(wide ? [box('idat', about)] : []),
      )
    }
    const pixels = ftyp.length + meta(0).length + 8
    return bytes(ftyp, meta(pixels), box('mdat', 'pixels', about, wide ? '' : about))
  }

  it.each([false, true])('has lost Exif and XMP of a HEIC, and nothing of the picture (newer lists: %s)', (wide) => {
    const photo = heic(wide)
    expect(has(photo, SECRET)).toBe(true)
    const kept = withoutMetadata(photo, 'image/heic')
    expect(has(kept, SECRET)).toBe(false)
    expect(has(kept, 'pixels')).toBe(true)
    expect(has(kept, 'irot')).toBe(true)
    expect(kept).toHaveLength(photo.length)
    expect(withoutMetadata(kept, 'image/heic')).toEqual(kept)
  })

  it('stays as it is when it is no picture to look into, or a broken one', () => {
    // lists whose numbers take no bytes: 65,535 places for each of ten items
    const none = Array.from({ length: 10 }, () => [0, 2, 0, 0, 0xff, 0xff]).flat()
    const list = box('iinf', [0, 0, 0, 0, 0, 1], box('infe', [2, 0, 0, 0, 0, 2, 0, 0], 'Exif', [0]))
    const places = box('iloc', [0, 0, 0, 0, 0, 0, 0, 10], none)
    const endless = bytes(box('ftyp', 'heic'), box('meta', [0, 0, 0, 0], list, places))
    const paper = bytes(`%PDF-1.7 ${SECRET}`)
    expect(withoutMetadata(paper, 'application/pdf')).toBe(paper)
    for (const [broken, type] of [
      [
        bytes(
          [0xff, 0xd8, 0xff],
          Array.from({ length: 50 }, () => 0),
        ),
        'image/jpeg',
      ],
      [bytes([0xff, 0xd8], TABLES), 'image/jpeg'],
      [bytes(SIGNATURE, chunk('IHDR', 'header')), 'image/png'],
      [bytes('RIFF', [200, 0, 0, 0], 'WEBP'), 'image/webp'],
      [heic(false).slice(0, 60), 'image/heic'],
      [bytes(box('ftyp', 'heic')), 'image/heic'],
      [endless, 'image/heic'],
    ] as const) {
      expect(withoutMetadata(broken, type)).toBe(broken)
    }
  })

  it('stays as it is when it is made of a hundred thousand empty parts, which would only take time to follow', () => {
    const many = (part: readonly number[]): number[] => Array.from({ length: 100_000 }, () => part).flat()
    const empty = [0, 0, 0, 8, ...bytes('free')]
    for (const [made, type] of [
      [bytes(box('ftyp', 'heic'), many(empty)), 'image/heic'],
      [bytes([0xff, 0xd8], many([0xff, 0xfe, 0, 2]), SCAN), 'image/jpeg'],
      [bytes(SIGNATURE, many(chunk('tEXt', '')), chunk('IEND', '')), 'image/png'],
      [bytes('RIFF', [4, 0x35, 12, 0], 'WEBP', many([...bytes('XMP '), 0, 0, 0, 0])), 'image/webp'],
    ] as const) {
      expect([type, withoutMetadata(made, type) === made]).toEqual([type, true])
    }
  })

  it('is never an error, whatever comes', () => {
    const anything = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(anything, fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/heic'), (content, type) => {
        const starts = {
          'image/jpeg': [0xff, 0xd8, 0xff],
          'image/png': SIGNATURE,
          'image/webp': [...bytes('RIFF')],
          'image/heic': box('ftyp', 'heic'),
        }
        const photo = bytes(starts[type as keyof typeof starts], [...content])
        expect(withoutMetadata(photo, type).length).toBeLessThanOrEqual(photo.length + 40)
      }),
      { numRuns: 500 },
    )
  })
})
