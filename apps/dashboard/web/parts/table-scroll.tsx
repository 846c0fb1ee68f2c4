import type { ReactNode } from 'react'

/** A table that may be wider than a telephone: it scrolls by itself, by keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
