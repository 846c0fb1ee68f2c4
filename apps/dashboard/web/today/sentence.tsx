import type { ReactNode } from 'react'
import { Trans } from 'react-i18next'
import { Link } from 'react-router'

interface SentenceProps {
  /** key of a sentence whose numbers are between <b> and </b> */
  readonly words: string
  readonly values: Readonly<Record<string, string | number>>
  /** where the figure comes from */
  readonly to: string
  readonly isHarm?: boolean
}

/** One sentence made of figures, leading to where they come from. */
export function Sentence({ words, values, to, isHarm = false }: SentenceProps): ReactNode {
  return (
    <li className={isHarm ? 'is-harm' : ''}>
      <Link to={to}>
        <span>
          <Trans i18nKey={words} values={values} components={{ b: <b /> }} />
        </span>
      </Link>
    </li>
  )
}
