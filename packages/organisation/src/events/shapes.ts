import { defineEvent, type DataOf } from '@yiwang/kernel'
import { z } from 'zod'
import { geometrySchema, type Geometry } from '../shapes/geometry.ts'

const shapeFields = {
  geometry: geometrySchema.describe('范围：GeoJSON 多边形，WGS84 经纬度'),
  source: z.string().min(1).max(100).describe('图形从哪里来、精确到什么程度'),
}

const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [124.1, 30],
      [124.2, 30],
      [124.2, 30.1],
      [124.1, 30.1],
      [124.1, 30],
    ],
  ],
}

export const DivisionShapeSet = defineEvent({
  type: 'organisation.division-shape-set.v1',
  lane: 'open',
  title: '划定行政区划范围',
  schema: z.object({
    code: z
      .string()
      .regex(/^\d{6}(\d{3}(\d{3})?)?$/)
      .describe('区划代码'),
    ...shapeFields,
  }),
  sample: { code: '990101001', geometry: square, source: '示意图，非测绘成果' },
})
export type DivisionShapeSet = DataOf<typeof DivisionShapeSet>

export const GridShapeSet = defineEvent({
  type: 'organisation.grid-shape-set.v1',
  lane: 'inner',
  title: '划定网格范围',
  schema: z.object({
    code: z
      .string()
      .regex(/^\d{15}$/)
      .describe('单元网格代码 15 位（GB/T 30428）'),
    ...shapeFields,
  }),
  sample: { code: '990101001001001', geometry: square, source: '示意图，非测绘成果' },
})
export type GridShapeSet = DataOf<typeof GridShapeSet>
