import type { ReactNode } from 'react'
import { useFreeFocus } from '../case/use-free-focus.ts'

/** Heading of the one thing to do now; focus starts here and never on the button, so that no Enter does it unread. */
export function ActionHeading({ id, children }: { id: string; children: ReactNode }): ReactNode {
  return (
    <h2 id={id} ref={useFreeFocus<HTMLHeadingElement>()} tabIndex={-1}>
      {children}
    </h2>
  )
}
