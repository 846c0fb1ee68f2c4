import type { Geometry } from '@yiwang/organisation/contracts'
import { expect, it } from 'vitest'
import { centreOf, fit, pathOf, widthOf } from './project.ts'

const square = (west: number, south: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

it('draws north up and as wide as asked, squeezed by the latitude', () => {
  const projection = fit([square(120, 59.5, 1)], 100)
  expect(projection.height).toBeCloseTo(200, 0)
  expect(projection.point([120, 60.5])).toEqual([0, 0])
  expect(pathOf(square(120, 59.5, 1), projection)).toMatch(
    /^M0\.0 \d+\.\dL100\.0 \d+\.\dL100\.0 0\.0L0\.0 0\.0L0\.0 \d+\.\dZ$/,
  )
})

it('puts a label into the largest part', () => {
  const two: Geometry = { type: 'MultiPolygon', coordinates: [ringOf(square(0, 0, 1)), ringOf(square(4, 0, 2))] }
  const projection = fit([two], 60)
  const { x, y } = centreOf(two, projection)
  expect(x).toBeCloseTo(50)
  expect(y).toBeCloseTo(10, 1)
  expect(widthOf(two, projection)).toBeCloseTo(60)
})

function ringOf(geometry: Geometry) {
  if (geometry.type !== 'Polygon') throw new Error('one polygon')
  return geometry.coordinates
}
