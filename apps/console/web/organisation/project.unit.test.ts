import type { ShapeFeature } from '@yiwang/organisation/contracts'
import { describe, expect, it } from 'vitest'
import { project } from './project.ts'

const square = (code: string, [west, south]: readonly [number, number]): ShapeFeature => ({
  type: 'Feature',
  id: code,
  properties: { code, name: code, level: 'community' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  },
})

describe('a map of shapes', () => {
  it('fills the width, north up, and is as high as the place is on the ground', () => {
    const map = project({ type: 'FeatureCollection', features: [square('a', [0, 59]), square('b', [1, 59])] })
    // at 59.5 degrees north a degree of longitude is about half a degree of latitude
    expect(map?.width).toBe(1000)
    expect(map?.height).toBeGreaterThan(980)
    expect(map?.height).toBeLessThan(990)
    expect(map?.pathOf(square('b', [1, 59]))).toMatch(
      /^M500 98\d(\.\d)?L1000 98\d(\.\d)?L1000 0L500 0L500 98\d(\.\d)?Z$/,
    )
  })

  it('writes a name in the middle of its place', () => {
    const feature = square('a', [10, 0])
    const map = project({ type: 'FeatureCollection', features: [feature] })
    const [x, y] = map?.middleOf(feature) ?? []
    expect(Math.abs((x ?? 0) - 500)).toBeLessThan(1)
    expect(Math.abs((y ?? 0) - (map?.height ?? 0) / 2)).toBeLessThan(1)
  })

  it('is none where nothing is drawn', () => {
    expect(project({ type: 'FeatureCollection', features: [] })).toBeUndefined()
  })
})
