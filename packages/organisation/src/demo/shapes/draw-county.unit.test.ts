import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containsPoint, polygonsOf, type Geometry, type Position } from '../../shapes/geometry.ts'
import { isSoundShape } from '../../shapes/is-sound-shape.ts'
import { areaOf } from './cut.ts'
import { drawCounty } from './draw-county.ts'

const shapes = drawCounty()
const ofLength = (length: number) => [...shapes].filter(([code]) => code.length === length)
const ringOf = (geometry: Geometry): readonly Position[] => polygonsOf(geometry)[0]?.[0]?.slice(1) ?? []
const areaWithin = (code: string, length: number): number =>
  ofLength(length)
    .filter(([inner]) => inner.startsWith(code))
    .reduce((sum, [, geometry]) => sum + areaOf(ringOf(geometry)), 0)

const county = shapes.get('990101')
if (county === undefined) throw new Error('no county')
const corners = ringOf(county)
const easts = corners.map(([east]) => east)
const norths = corners.map(([, north]) => north)
const between = (values: readonly number[]) =>
  fc.double({ min: Math.min(...values), max: Math.max(...values), noNaN: true })

describe('the drawn county', () => {
  it('is three towns, twelve communities and five grids in each', () => {
    expect([6, 9, 12, 15].map((length) => ofLength(length).length)).toEqual([1, 3, 12, 60])
  })

  it('is drawn the same way every time, with few corners', () => {
    expect([...drawCounty()]).toEqual([...shapes])
    for (const [, geometry] of shapes) {
      expect(isSoundShape(geometry)).toBe(true)
      expect(ringOf(geometry).length).toBeLessThan(90)
    }
  })

  it('is divided without gap or overlap: parts add up to the whole, at every level', () => {
    for (const [length, inner] of [
      [6, 9],
      [9, 12],
      [12, 15],
      [6, 15],
    ] as const) {
      for (const [code, geometry] of ofLength(length)) {
        expect(areaWithin(code, inner)).toBeCloseTo(areaOf(ringOf(geometry)), 12)
      }
    }
  })

  it('has every point of it in exactly one town, one community and one grid, and they agree', () => {
    const codesAt = (point: Position): string[][] =>
      [9, 12, 15].map((length) =>
        ofLength(length).flatMap(([code, geometry]) => (containsPoint(geometry, point) ? [code] : [])),
      )
    fc.assert(
      fc.property(between(easts), between(norths), (east, north) => {
        const [towns, communities, grids] = codesAt([east, north])
        const isInside = containsPoint(county, [east, north])
        expect([towns, communities, grids].map((codes) => codes?.length)).toEqual(Array(3).fill(isInside ? 1 : 0))
        expect(communities?.map((code) => code.slice(0, 9))).toEqual(towns)
        expect(grids?.map((code) => code.slice(0, 12))).toEqual(communities)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('gives a corner where several meet to one of them', () => {
    for (const corner of ofLength(15).flatMap(([, geometry]) => ringOf(geometry))) {
      const owners = ofLength(15).filter(([, geometry]) => containsPoint(geometry, corner))
      expect(owners).toHaveLength(containsPoint(county, corner) ? 1 : 0)
    }
  })
})
