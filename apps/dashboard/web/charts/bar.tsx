import type { ReactNode } from 'react'

interface BarProps {
  readonly value: number
  /** where the bar would fill its cell */
  readonly most: number
  readonly usual?: number | null
  readonly kind?: 'plain' | 'late' | 'soon'
}

/** A bar beside its printed number; it says nothing the number does not, so it is not read out. */
export function Bar({ value, most, usual, kind = 'plain' }: BarProps): ReactNode {
  const at = (count: number): string => `${(100 * Math.min(count, most)) / Math.max(1, most)}%`
  return (
    <div className="bar" aria-hidden="true">
      <div className={kind === 'plain' ? 'bar-fill' : `bar-fill is-${kind}`} style={{ width: at(value) }} />
      {usual === undefined || usual === null ? null : (
        <div className="bar-usual" style={{ insetInlineStart: at(usual) }} />
      )}
    </div>
  )
}
