import { z } from 'zod'
import { containsPoint, geometrySchema, type Position } from './geometry.ts'

export const placeLevelSchema = z.enum(['county', 'town', 'community', 'grid'])
export type PlaceLevel = z.infer<typeof placeLevelSchema>

/** One place with its shape, as GeoJSON. */
export const shapeFeatureSchema = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  properties: z.object({
    code: z.string(),
    name: z.string(),
    level: placeLevelSchema,
    parentCode: z.string().optional(),
  }),
  geometry: geometrySchema,
})
export type ShapeFeature = z.infer<typeof shapeFeatureSchema>

/** Places with their shapes as a map takes them: a GeoJSON feature collection. */
export const shapeCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(shapeFeatureSchema),
})
export type ShapeCollection = z.infer<typeof shapeCollectionSchema>

/**
 * The place of a level that a point lies in; undefined outside all shapes given.
 * @example findPlaceAt(shapes, 'grid', [124.2, 30.05])?.properties.name
 */
export function findPlaceAt(shapes: ShapeCollection, level: PlaceLevel, point: Position): ShapeFeature | undefined {
  return shapes.features.find(
    ({ properties, geometry }) => properties.level === level && containsPoint(geometry, point),
  )
}

/** The village or residents' community that a point lies in. */
export function findCommunityAt(shapes: ShapeCollection, point: Position): ShapeFeature | undefined {
  return findPlaceAt(shapes, 'community', point)
}
