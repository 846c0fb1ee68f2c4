import type { ReactNode } from 'react'

/** A matter in a list: nothing personal. */
export interface MatterLine {
  readonly number: string
  /** kind, and once dispatched the category */
  readonly title: string
  /** the community, where one was chosen */
  readonly place?: string | undefined
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly date: string
  readonly isOpen: boolean
}

/** Matters as large links, each with what it is about, where, when and its state. */
export function MatterList({ lines }: { lines: readonly MatterLine[] }): ReactNode {
  return (
    <ul className="matters" data-testid="matters">
      {lines.map((line) => (
        <li key={line.number}>
          <a href={`/matters/${line.number}`}>
            <b>{line.title}</b>
            <span className={`state ${line.tone}`}>{line.status}</span>
            <span className="small">
              {[line.date, line.place].filter(Boolean).join(' · ')} · <span className="figure">{line.number}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
