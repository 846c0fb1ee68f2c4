import { z } from 'zod'

/** Longitude and latitude in degrees, WGS84, in GeoJSON's order (RFC 7946). */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type Position = z.infer<typeof positionSchema>

/** Corners a shape may have in all; a county's survey has more and is simplified before it travels. */
export const CORNERS_MAX = 5_000

/** A ring repeats its first corner at the end. */
const ringSchema = z.array(positionSchema).min(4).max(CORNERS_MAX)
const polygonSchema = z.array(ringSchema).min(1).max(50)

/** What a place covers: a GeoJSON polygon, or several. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonSchema).min(1).max(50) }),
])
export type Geometry = z.infer<typeof geometrySchema>

/** The polygons of a geometry, each as its outer ring followed by its holes. */
export function polygonsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/**
 * Whether the edge is crossed by a ray from the point to the east. The lower end comes first whichever way the edge is
 * walked, so that two neighbours agree about a point on their common border.
 */
function crosses(point: Position, a: Position, b: Position): boolean {
  const [low, high] = a[1] <= b[1] ? [a, b] : [b, a]
  if (low[1] > point[1] || high[1] <= point[1]) return false
  return point[0] < low[0] + ((high[0] - low[0]) * (point[1] - low[1])) / (high[1] - low[1])
}

/** Whether a point lies within; one on the common border of neighbours lies in exactly one of them. */
export function containsPoint(geometry: Geometry, point: Position): boolean {
  let crossings = 0
  for (const ring of polygonsOf(geometry).flat()) {
    for (const [index, corner] of ring.entries()) {
      const next = ring[index + 1]
      if (next !== undefined && crosses(point, corner, next)) crossings += 1
    }
  }
  return crossings % 2 === 1
}
