import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryBundle, parseTilePath, tileBytes, tilePath, tileWidthAt, type Tile } from './tiles.ts'

describe('tile paths', () => {
  it.each<[string, Tile]>([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['tile/1/x001/000.p/17', { level: 1, index: 1000, width: 17 }],
    ['tile/63/999.p/255', { level: 63, index: 999, width: 255 }],
    ['tile/entries/x012/345.p/1', { level: 'entries', index: 12_345, width: 1 }],
  ])('%s', (path, tile) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  it('survives the round trip', () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const))
    const tiles = fc.record({ level, index: fc.nat({ max: 10 ** 12 }), width: fc.integer({ min: 1, max: 256 }) })
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile)
      }),
    )
  })

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/067',
    'tile/0/001/067',
    'tile/0/067.p/0',
    'tile/0/067.p/256',
    'tile/0/067.p/01',
    'tile/0/067.p/257',
    'tile/data/067',
    'tile/0/067/',
    '/tile/0/067',
    'tile/0/../067',
  ])('refuses %s', (path) => expect(() => parseTilePath(path)).toThrow('tile_path_invalid'))
})

describe('tile contents', () => {
  it("follows the specification's example of 70,000 leaves", () => {
    const width = (level: number | 'entries', index: number) => tileWidthAt({ level, index }, 70_000)
    expect([width(0, 272), width(0, 273), width(0, 274)]).toEqual([256, 112, 0])
    expect([width(1, 0), width(1, 1), width(1, 2)]).toEqual([256, 17, 0])
    expect([width(2, 0), width(3, 0)]).toEqual([1, 0])
    expect(width('entries', 273)).toBe(112)
    expect(tileWidthAt({ level: 1, index: 0 }, 256)).toBe(1)
  })

  it('concatenates hashes and prefixes entries with their length', () => {
    const one = new Uint8Array(32).fill(1)
    expect(tileBytes([one, one])).toHaveLength(64)
    expect(entryBundle([one, new Uint8Array(300)]).subarray(0, 36)).toEqual(Uint8Array.of(0, 32, ...one, 1, 44))
  })
})
