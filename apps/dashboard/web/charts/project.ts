import type { Geometry, Position } from '@yiwang/organisation/contracts'

/** Rings of a geometry, outer ones and holes alike. */
export function ringsOf(geometry: Geometry): ReadonlyArray<readonly Position[]> {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

/** From degrees to the drawing: east to the right, north up, true to shape at the middle of what is drawn. */
export interface Projection {
  readonly width: number
  readonly height: number
  point(position: Position): readonly [x: number, y: number]
}

/** Fits geometries into a drawing of a given width. */
export function fit(geometries: readonly Geometry[], width: number): Projection {
  const all = geometries.flatMap((geometry) => ringsOf(geometry).flat())
  const lons = all.map(([lon]) => lon)
  const lats = all.map(([, lat]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = width / Math.max(1e-9, (east - west) * squeeze)
  return {
    width,
    height: (north - south) * scale,
    point: ([lon, lat]) => [(lon - west) * squeeze * scale, (north - lat) * scale],
  }
}

/** The outline as an SVG path. */
export function pathOf(geometry: Geometry, { point }: Projection): string {
  return ringsOf(geometry)
    .map((ring) => {
      const corners = ring.map((corner) =>
        point(corner)
          .map((value) => value.toFixed(1))
          .join(' '),
      )
      return `M${corners.join('L')}Z`
    })
    .join('')
}

function areaAndCentre(ring: ReadonlyArray<readonly [number, number]>): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0]
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    x += ((x1 + x2) * cross) / 6
    y += ((y1 + y2) * cross) / 6
  }
  return area === 0
    ? { area: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 }
    : { area: Math.abs(area), x: x / area, y: y / area }
}

/** Where a label stands: the centre of the largest part. */
export function centreOf(geometry: Geometry, { point }: Projection): { readonly x: number; readonly y: number } {
  const parts = ringsOf(geometry).map((ring) => areaAndCentre(ring.map(point)))
  const [largest] = parts.toSorted((one, other) => other.area - one.area)
  return largest ?? { x: 0, y: 0 }
}

/** From the westernmost to the easternmost corner. */
export function widthOf(geometry: Geometry, { point }: Projection): number {
  const xs = ringsOf(geometry).flatMap((ring) => ring.map((corner) => point(corner)[0]))
  return Math.max(...xs) - Math.min(...xs)
}
