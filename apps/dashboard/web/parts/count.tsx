import type { ReactNode } from 'react'
import { numberText } from '../charts/scale.ts'

interface CountProps {
  readonly count: number
  /** what a screen reader says of it */
  readonly label: string
  /** left out where it leads nowhere */
  readonly onOpen: (() => void) | undefined
}

/** A count that leads to what was counted, where there is something and the viewer may see it. */
export function Count({ count, label, onOpen }: CountProps): ReactNode {
  if (count === 0 || onOpen === undefined) return numberText(count)
  return (
    <button type="button" className="link-button num count" aria-label={label} onClick={onOpen}>
      {numberText(count)}
    </button>
  )
}
