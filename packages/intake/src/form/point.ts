import { z } from 'zod'

/** A place on the map, WGS84 degrees. It can be somebody's home: sealed in events, never in an address. */
export const pointSchema = z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
export type Point = z.infer<typeof pointSchema>

const TYPED = /^(-?\d{1,3}(?:\.\d{1,8})?),(-?\d{1,2}(?:\.\d{1,8})?)$/

/** A point as it rides along in a form: `124.20310,30.05117`; about a metre fine. */
export function showPoint({ lng, lat }: Point): string {
  return `${lng.toFixed(5)},${lat.toFixed(5)}`
}

/** Reads it back; undefined when it is none. */
export function readPoint(typed: string): Point | undefined {
  const [, lng, lat] = TYPED.exec(typed.trim()) ?? []
  const read = pointSchema.safeParse({ lng: Number(lng ?? 'NaN'), lat: Number(lat ?? 'NaN') })
  return read.success ? read.data : undefined
}
