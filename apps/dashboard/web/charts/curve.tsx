import type { Flow } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { numberText, roundUp } from './scale.ts'
import { useWidth } from './use-width.ts'

type Hours = NonNullable<Flow['hours']>

/** Room for one digit of an axis, and beside it. */
const DIGIT = 7
const BESIDE = 20
const RIGHT = 10
const BOTTOM = 26
const TOP = 14
/** Later in the day a label stands to the left of its point. */
const LATE = 20

interface Place {
  readonly width: number
  readonly height: number
  readonly end: number
  /** where the drawing begins, after the numbers of its axis */
  readonly left: number
  x(hour: number): number
  y(count: number): number
}

function placeOf(most: number, width: number): Place {
  const end = roundUp(most)
  const left = BESIDE + DIGIT * numberText(end).length
  const height = Math.round(Math.min(280, Math.max(190, width * 0.42)))
  return {
    width,
    height,
    end,
    left,
    x: (hour) => left + ((width - left - RIGHT) * hour) / 24,
    y: (count) => height - BOTTOM - ((height - BOTTOM - TOP) * count) / end,
  }
}

/** Through the counts by the end of each hour, from nothing at midnight. */
function lineThrough(counts: readonly number[], { x, y }: Place): string {
  const points = [0, ...counts].map((count, hour) => `${x(hour).toFixed(1)} ${y(count).toFixed(1)}`)
  return `M${points.join('L')}`
}

function bandOf(usual: Hours['usual'], place: Place): string {
  const highs = lineThrough(
    usual.map(({ high }) => high),
    place,
  )
  const lows = usual.map(({ low }, hour) => `L${place.x(hour + 1).toFixed(1)} ${place.y(low).toFixed(1)}`)
  return `${highs}${lows.toReversed().join('')}Z`
}

function Axes({ place }: { place: Place }): ReactNode {
  const { x, y, end, left, width, height } = place
  return (
    <>
      {[0, end / 2, end].map((count) => (
        <g key={count}>
          <line className="axis" x1={left} x2={width - RIGHT} y1={y(count)} y2={y(count)} />
          <text x={left - 8} y={y(count) + 4} textAnchor="end">
            {numberText(count)}
          </text>
        </g>
      ))}
      {[0, 6, 12, 18, 24].map((hour) => (
        <text key={hour} x={x(hour)} y={height - 6} textAnchor={hour === 24 ? 'end' : 'middle'}>
          {hour}:00
        </text>
      ))}
    </>
  )
}

interface CurveProps {
  readonly hours: Hours
  /** hours of the day gone by, with their fraction */
  readonly now: number
  readonly label: string
}

/** What has come in by each hour of today, over what usually has on days like this. */
export function Curve({ hours: { today, usual }, now, label }: CurveProps): ReactNode {
  const [drawing, width] = useWidth<SVGSVGElement>(560)
  const sofar = today.at(-1) ?? 0
  const place = placeOf(Math.max(sofar, ...usual.map(({ high }) => high)), width)
  const [x, y] = [place.x(now), place.y(sofar)]
  const medians = usual.map(({ median }) => median)
  return (
    <svg
      ref={drawing}
      className="curve"
      viewBox={`0 0 ${width} ${place.height}`}
      style={{ height: place.height }}
      role="img"
      aria-label={label}
    >
      <Axes place={place} />
      {usual.length === 0 ? null : (
        <>
          <path className="band" d={bandOf(usual, place)} />
          <path className="usual" d={lineThrough(medians, place)} />
        </>
      )}
      <path className="today" d={`${lineThrough(today.slice(0, -1), place)}L${x.toFixed(1)} ${y.toFixed(1)}`} />
      <circle className="now" cx={x} cy={y} r={5} />
      <text className="now-label" x={x + (now > LATE ? -10 : 10)} y={y - 9} textAnchor={now > LATE ? 'end' : 'start'}>
        {numberText(sofar)}
      </text>
    </svg>
  )
}
