import type { ReactNode } from 'react'
import { useFreeFocus } from '../case/use-free-focus.ts'

/** Says that something was recorded, and takes the keyboard where the form that had it has begun again. */
export function DoneNote({ text }: { text: string }): ReactNode {
  return (
    <p role="status" ref={useFreeFocus<HTMLParagraphElement>()} tabIndex={-1}>
      {text}
    </p>
  )
}
