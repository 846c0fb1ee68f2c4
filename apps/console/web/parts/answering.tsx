import type { ReactNode } from 'react'

/** A form among many on one page: only the first stands open, so that a long list stays one that can be read. */
export function Answering({
  isFirst,
  title,
  children,
}: {
  isFirst: boolean
  title: string
  children: ReactNode
}): ReactNode {
  return (
    <details className="answering" open={isFirst}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
