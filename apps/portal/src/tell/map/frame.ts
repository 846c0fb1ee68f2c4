import type { Point } from '@yiwang/intake/contracts'
import { polygonsOf, type ShapeCollection } from '@yiwang/organisation/contracts'
import type { Click } from './click.ts'

/** A square piece of the earth, in degrees; small enough to be flat, with a degree of longitude as wide as it is there. */
export interface Frame {
  readonly centre: Point
  /** degrees of latitude from edge to edge */
  readonly height: number
}

const MARGIN = 1.12

const widthOf = ({ centre, height }: Frame): number => height / Math.cos((centre.lat * Math.PI) / 180)

/** The frame that shows these shapes with a margin; undefined for none. */
export function frameOf({ features }: ShapeCollection): Frame | undefined {
  const corners = features.flatMap(({ geometry }) => polygonsOf(geometry).flat(2))
  if (corners.length === 0) return undefined
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)]
  // reduced, not spread: a county has more corners than a call takes arguments
  const [west, east] = [lngs.reduce((a, b) => Math.min(a, b)), lngs.reduce((a, b) => Math.max(a, b))]
  const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))]
  const centre = { lng: (west + east) / 2, lat: (south + north) / 2 }
  const flat = Math.cos((centre.lat * Math.PI) / 180)
  return { centre, height: Math.max(north - south, (east - west) * flat) * MARGIN }
}

/** Where a point is in the frame, from 0 to 1 from its upper left corner; outside of that when it is outside. */
export function placeIn(frame: Frame, { lng, lat }: Point): Click {
  return {
    x: (lng - frame.centre.lng) / widthOf(frame) + 0.5,
    y: 0.5 - (lat - frame.centre.lat) / frame.height,
  }
}

/** The point under a place in the frame. */
export function pointAt(frame: Frame, { x, y }: Click): Point {
  return {
    lng: frame.centre.lng + (x - 0.5) * widthOf(frame),
    lat: frame.centre.lat - (y - 0.5) * frame.height,
  }
}
