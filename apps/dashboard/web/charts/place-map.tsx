import type { ShapeCollection, ShapeFeature } from '@yiwang/organisation/contracts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { centreOf, fit, pathOf, widthOf, type Projection } from './project.ts'
import { classOf, numberText } from './scale.ts'
import { useWidth } from './use-width.ts'

/** A place with the number printed on it. */
export interface Numbered {
  readonly code: string
  readonly name: string
  readonly value: number
  readonly to: string
}

interface MapProps {
  readonly shapes: ShapeCollection
  readonly places: readonly Numbered[]
  /** upper ends of the classes that get colours */
  readonly ends: readonly number[]
  readonly label: string
}

/** From this class on the ground is so dark that letters are white. */
const DARK = 4
const WIDEST = 680
const HIGHEST = 480
/** Below this width of the drawing, letters are smaller. */
const NARROW = 480

export const fillOf = (value: number, ends: readonly number[]): string => {
  const step = classOf(value, ends)
  return step === 0 ? 'var(--color-paper)' : `var(--scale-${step})`
}

/** White on dark grounds, dark on light ones. */
export const lettersOn = (value: number, ends: readonly number[]): string =>
  classOf(value, ends) >= DARK ? '#fff' : 'var(--color-ink)'

interface PlaceProps {
  readonly place: Numbered
  readonly shape: ShapeFeature
  readonly projection: Projection
  readonly ends: readonly number[]
}

function Place({ place, shape, projection, ends }: PlaceProps): ReactNode {
  const { x, y } = centreOf(shape.geometry, projection)
  const letters = lettersOn(place.value, ends)
  const [small, large] = projection.width < NARROW ? [12, 15] : [14, 19]
  return (
    <Link to={place.to} aria-label={`${place.name} ${numberText(place.value)}`}>
      <path className="place" d={pathOf(shape.geometry, projection)} fill={fillOf(place.value, ends)} />
      {widthOf(shape.geometry, projection) > place.name.length * small ? (
        <text x={x} y={y - 2} fontSize={small} fill={letters}>
          {place.name}
        </text>
      ) : null}
      <text className="map-number" x={x} y={y + large} fontSize={large} fill={letters}>
        {numberText(place.value)}
      </text>
    </Link>
  )
}

/** Places coloured by class, darker for more, each with its name and number: the colour says nothing the number does not. */
export function PlaceMap({ shapes, places, ends, label }: MapProps): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>(WIDEST)
  const shown = places.flatMap((place) => {
    const shape = shapes.features.find(({ id }) => id === place.code)
    return shape === undefined ? [] : [{ place, shape }]
  })
  const parents = new Set(shown.map(({ shape }) => shape.properties.parentCode))
  const towns = shapes.features.filter(({ id }) => parents.has(id))
  const geometries = shown.map(({ shape }) => shape.geometry)
  const widest = fit(geometries, Math.min(width, WIDEST) - 8)
  const projection = widest.height > HIGHEST ? fit(geometries, (widest.width * HIGHEST) / widest.height) : widest
  const [wide, high] = [projection.width + 8, projection.height + 8]
  return (
    <div ref={frame}>
      <svg
        className="map"
        viewBox={`-4 -4 ${wide} ${high}`}
        style={{ width: wide, height: high }}
        role="group"
        aria-label={label}
      >
        {shown.map(({ place, shape }) => (
          <Place key={place.code} place={place} shape={shape} projection={projection} ends={ends} />
        ))}
        {towns.map(({ id, geometry }) => (
          <path key={id} className="town" d={pathOf(geometry, projection)} />
        ))}
      </svg>
    </div>
  )
}
