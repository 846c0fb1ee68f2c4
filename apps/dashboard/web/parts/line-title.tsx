import type { Facet } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsked } from '../asked/use-asked.ts'
import { useLineTitle, type Titled } from '../words.ts'

interface LineTitleProps {
  readonly facet: Facet
  readonly line: Titled
}

/** A line's title; divisions and units lead to their own figures. */
export function LineTitle({ facet, line }: LineTitleProps): ReactNode {
  const lineTitle = useLineTitle()
  const { addressOf } = useAsked()
  const title = lineTitle(facet, line)
  if (line.value === '' || facet === 'channel' || facet === 'kind') return title
  return <Link to={addressOf(facet === 'unit' ? { unit: line.value } : { place: line.value })}>{title}</Link>
}
