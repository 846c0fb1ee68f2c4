import type { ReactNode } from 'react'

/** Facts by name, one under the other. */
export function FactList({ facts }: { facts: ReadonlyArray<readonly [title: string, value: ReactNode]> }): ReactNode {
  return (
    <dl className="facts">
      {facts.map(([title, value]) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
