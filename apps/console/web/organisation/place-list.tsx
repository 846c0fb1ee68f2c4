import type { ShapeCollection } from '@yiwang/organisation/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNote } from '../parts/empty-note.tsx'
import type { Answers } from '../trpc.ts'
import { PlaceMap } from './place-map.tsx'

type Division = Answers['organisation']['divisions'][number]

interface Place {
  readonly division: Division
  readonly grids: readonly string[]
}

interface PlaceProps {
  readonly place: Place
  readonly isChosen: boolean
  readonly onChoose: (code: string) => void
}

function CommunityLine({ place: { division, grids }, isChosen, onChoose }: PlaceProps): ReactNode {
  const { t } = useTranslation()
  return (
    <li>
      <button
        type="button"
        className="place"
        aria-expanded={isChosen}
        onClick={() => {
          onChoose(division.code)
        }}
      >
        <span>{division.name}</span>
        <span className="small quiet number">
          {division.code} · {t('register.place.grids', { count: grids.length })}
        </span>
      </button>
      {isChosen ? (
        <ul className="place-grids small">
          {grids.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

const childrenOf = (divisions: readonly Division[], code: string): Division[] =>
  divisions.filter(({ parentCode }) => parentCode === code)

/** Towns, their communities and villages, and the grids of the one that was chosen, beside a map of them. */
export function PlaceList({
  divisions,
  shapes,
}: {
  divisions: readonly Division[]
  shapes: ShapeCollection
}): ReactNode {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>()
  if (divisions.length === 0) return <EmptyNote text={t('register.empty.places')} />
  const choose = (code: string): void => {
    setChosen(code === chosen ? undefined : code)
  }
  const gridsOf = (code: string): string[] =>
    shapes.features.flatMap(({ properties: { level, parentCode, name } }) =>
      level === 'grid' && parentCode === code ? [name] : [],
    )
  return (
    <div className="place-grid">
      <div className="panel place-picture">
        <PlaceMap shapes={shapes} chosen={chosen} onChoose={choose} />
        <p className="small quiet">{t('register.place.pick')}</p>
      </div>
      <div className="stack">
        {divisions
          .filter(({ level }) => level === 'town')
          .map((town) => (
            <section key={town.code} className="panel" aria-labelledby={`town-${town.code}`}>
              <h2 id={`town-${town.code}`}>
                {town.name} <span className="small quiet number">{town.code}</span>
              </h2>
              <ul className="recent">
                {childrenOf(divisions, town.code).map((division) => (
                  <CommunityLine
                    key={division.code}
                    place={{ division, grids: gridsOf(division.code) }}
                    isChosen={division.code === chosen}
                    onChoose={choose}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </div>
  )
}
