import type { PrismaClient } from '@yiwang/database'
import {
  shapeCollectionSchema,
  type PlaceLevel,
  type ShapeCollection,
  type ShapeFeature,
} from '../shapes/shape-collection.ts'

/** Which places: of these levels, and within the division whose code this is. */
export interface ShapeFilter {
  readonly levels: readonly PlaceLevel[]
  readonly within?: string | undefined
}

type Feature = Omit<ShapeFeature, 'geometry'> & { geometry: unknown }

const feature = (properties: ShapeFeature['properties'], geometry: unknown): Feature => ({
  type: 'Feature',
  id: properties.code,
  properties,
  geometry,
})

async function divisionFeatures(prisma: PrismaClient, { levels, within }: ShapeFilter): Promise<Feature[]> {
  const rows = await prisma.organisationDivision.findMany({
    where: { level: { in: [...levels] }, code: { startsWith: within ?? '' } },
    select: { code: true, name: true, level: true, parentCode: true, shape: true },
    orderBy: { code: 'asc' },
  })
  return rows.map(({ code, name, level, parentCode, shape }) =>
    feature({ code, name, level: level as PlaceLevel, ...(parentCode === null ? {} : { parentCode }) }, shape),
  )
}

async function gridFeatures(prisma: PrismaClient, { levels, within }: ShapeFilter): Promise<Feature[]> {
  if (!levels.includes('grid')) return []
  const rows = await prisma.organisationGrid.findMany({
    where: { code: { startsWith: within ?? '' } },
    select: { code: true, name: true, communityCode: true, shape: true },
    orderBy: { code: 'asc' },
  })
  return rows.map(({ code, name, communityCode, shape }) =>
    feature({ code, name, level: 'grid', parentCode: communityCode }, shape),
  )
}

/**
 * Places with their shapes as GeoJSON, in the order of their codes; a place nobody has drawn is left out. Databases on the
 * internet side hold no grids.
 * @example await listShapes(prisma, { levels: ['community'], within: '990101001' })
 */
export async function listShapes(prisma: PrismaClient, filter: ShapeFilter): Promise<ShapeCollection> {
  const features = [...(await divisionFeatures(prisma, filter)), ...(await gridFeatures(prisma, filter))]
  return shapeCollectionSchema.parse({
    type: 'FeatureCollection',
    features: features.filter(({ geometry }) => geometry !== null),
  })
}
