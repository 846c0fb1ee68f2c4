import type { ReactNode } from 'react'

interface IntervalProps {
  readonly share: number
  readonly low: number
  readonly high: number
  /** prints 0, 50 and 100 % under it */
  readonly hasScale?: boolean
}

/** A share on the line from nothing to all, with the range it may truly lie in; the numbers stand beside it. */
export function Interval({ share, low, high, hasScale = false }: IntervalProps): ReactNode {
  const at = (value: number): string => `${(100 * value).toFixed(1)}%`
  return (
    <svg className="interval" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1={hasScale ? 8 : 11} y2={hasScale ? 8 : 11} />
      <line className="range" x1={at(low)} x2={at(high)} y1={hasScale ? 8 : 11} y2={hasScale ? 8 : 11} />
      <circle className="point" cx={at(share)} cy={hasScale ? 8 : 11} r={6} />
      {hasScale ? (
        <>
          <text x="0" y="28">
            0
          </text>
          <text x="50%" y="28" textAnchor="middle">
            50%
          </text>
          <text x="100%" y="28" textAnchor="end">
            100%
          </text>
        </>
      ) : null}
    </svg>
  )
}
