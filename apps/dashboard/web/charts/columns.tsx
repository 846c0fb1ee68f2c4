import type { CSSProperties, ReactNode } from 'react'
import { numberText } from './scale.ts'

export interface Column {
  readonly title: string
  readonly value: number
  /** later than what is told of in the title */
  readonly isBeyond: boolean
}

/** Counts by class, side by side, each with its number. */
export function Columns({ columns, label }: { columns: readonly Column[]; label: string }): ReactNode {
  const most = Math.max(1, ...columns.map(({ value }) => value))
  return (
    <ol className="columns" aria-label={label}>
      {columns.map(({ title, value, isBeyond }) => (
        <li key={title} className={isBeyond ? 'is-beyond' : ''}>
          <div className="column">
            <span>{numberText(value)}</span>
            <i style={{ '--share': value / most } as CSSProperties} />
          </div>
          <span className="quiet">{title}</span>
        </li>
      ))}
    </ol>
  )
}
