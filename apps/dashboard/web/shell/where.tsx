import type { Place } from '@yiwang/oversight/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useAsked } from '../asked/use-asked.ts'
import { useAllPlaces, useFlow } from '../asked/queries.ts'

/** The place and those around it, outermost first. */
function wayTo(places: readonly Place[], code: string | undefined): Place[] {
  const place = places.find((candidate) => candidate.code === code)
  return place === undefined ? [] : [...wayTo(places, place.parentCode), place]
}

function Picker({ places, whole }: { places: readonly Place[]; whole: string }): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { asked, addressOf } = useAsked()
  const outer = places.filter(({ parentCode }) => !places.some(({ code }) => code === parentCode))
  return (
    <label className="small noprint">
      <span className="hidden">{t('where.choose')}</span>
      <select
        value={asked.place ?? ''}
        onChange={({ target }) => {
          void navigate(addressOf({ place: target.value === '' ? undefined : target.value }))
        }}
      >
        <option value="">{whole}</option>
        {outer.map(({ code, name }) => (
          <optgroup key={code} label={name}>
            <option value={code}>{name}</option>
            {places
              .filter(({ parentCode }) => parentCode === code)
              .map((inner) => (
                <option key={inner.code} value={inner.code}>
                  {inner.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** From the whole to the chosen place and unit, with the way back. */
function Crumbs({ places, whole }: { places: readonly Place[]; whole: string }): ReactNode {
  const { t } = useTranslation()
  const { asked, addressOf } = useAsked()
  const { data: flow } = useFlow(asked)
  const isWhole = asked.place === undefined && asked.unit === undefined
  return (
    <ol className="crumbs">
      <li>
        {isWhole ? (
          <strong>{whole}</strong>
        ) : (
          <Link to={addressOf({ place: undefined, unit: undefined })}>{whole}</Link>
        )}
      </li>
      {wayTo(places, asked.place).map(({ code, name }) => (
        <li key={code}>
          {code === asked.place ? <strong>{name}</strong> : <Link to={addressOf({ place: code })}>{name}</Link>}
        </li>
      ))}
      {asked.unit === undefined ? null : (
        <li className="chip">
          <strong>{flow?.total.name ?? asked.unit}</strong>
          <Link to={addressOf({ unit: undefined })} aria-label={t('where.withoutUnit')}>
            ✕
          </Link>
        </li>
      )}
    </ol>
  )
}

/** Where the figures are of: the division and the unit. */
export function Where(): ReactNode {
  const { t } = useTranslation()
  const { data } = useAllPlaces()
  const places = data?.places ?? []
  const whole = data?.home?.name ?? t('where.all')
  return (
    <nav className="where" aria-label={t('where.label')}>
      <Crumbs places={places} whole={whole} />
      <Picker places={places} whole={whole} />
    </nav>
  )
}
