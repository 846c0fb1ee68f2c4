import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Piece } from '../case/marked-words.ts'

/** A person's redacted words with those marked that led to a suggestion. */
export function MarkedWords({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return (
    <q className="passage" lang={DEFAULT_LOCALE}>
      {pieces.map(({ text, isMarked }, index) =>
        // a text never changes under its marks, so places are keys
        isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </q>
  )
}
