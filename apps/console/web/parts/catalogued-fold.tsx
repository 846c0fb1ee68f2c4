import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { CataloguedItem } from '@yiwang/services/contracts'
import type { ReactNode } from 'react'
import { CataloguedFacts } from './catalogued-facts.tsx'

/** An item of another catalogue by its name; opened, what is told of it. */
export function CataloguedFold({ item }: { item: CataloguedItem }): ReactNode {
  return (
    <details className="item-fold">
      <summary lang={DEFAULT_LOCALE}>
        <span className="item-name">{item.name}</span>
        <span className="small quiet item-name">{item.unitName}</span>
      </summary>
      <CataloguedFacts item={item} />
    </details>
  )
}
