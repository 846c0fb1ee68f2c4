import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fillOf, lettersOn, type Numbered } from './place-map.tsx'
import { numberText } from './scale.ts'

interface TilesProps {
  readonly places: readonly Numbered[]
  readonly ends: readonly number[]
  readonly label: string
}

/** Places nobody has drawn yet, as tiles in the order of their codes. */
export function Tiles({ places, ends, label }: TilesProps): ReactNode {
  return (
    <ol className="tiles" aria-label={label}>
      {places.map(({ code, name, value, to }) => (
        <li key={code}>
          <Link to={to} style={{ background: fillOf(value, ends), color: lettersOn(value, ends) }}>
            <span className="small">{name}</span>
            <strong>{numberText(value)}</strong>
          </Link>
        </li>
      ))}
    </ol>
  )
}
