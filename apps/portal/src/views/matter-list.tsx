import type { ReactNode } from 'react'

/** A matter in a list: nothing personal. */
export interface MatterLine {
  readonly number: string
  readonly kind: string
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly date: string
  readonly isOpen: boolean
}

/** Matters as large links, each with its kind, day and state. */
export function MatterList({ lines }: { lines: readonly MatterLine[] }): ReactNode {
  return (
    <ul className="matters" data-testid="matters">
      {lines.map((line) => (
        <li key={line.number}>
          <a href={`/matters/${line.number}`}>
            <b>{line.kind}</b>
            <span className={`state ${line.tone}`}>{line.status}</span>
            <span className="small">
              {line.date} · {line.number}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
