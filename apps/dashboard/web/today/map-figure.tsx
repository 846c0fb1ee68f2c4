import type { Place, Places } from '@yiwang/oversight/contracts'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllPlaces, useShapes } from '../asked/queries.ts'
import { useAsked } from '../asked/use-asked.ts'
import { fillOf, PlaceMap, type Numbered } from '../charts/place-map.tsx'
import { classEnds, numberText } from '../charts/scale.ts'
import { Tiles } from '../charts/tiles.tsx'
import { Figure } from '../figure/figure.tsx'
import { Answer } from '../parts/answer.tsx'
import { Choices } from '../parts/choices.tsx'
import { LineTitle } from '../parts/line-title.tsx'
import { TableScroll } from '../parts/table-scroll.tsx'

const MEASURES = ['received', 'open', 'late'] as const
type Measure = (typeof MEASURES)[number]

function Legend({ ends }: { ends: readonly number[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <ul className="legend small" aria-label={t('map.legend')}>
      <li>
        <i style={{ background: fillOf(0, ends) }} />0
      </li>
      {ends.map((end, index) => {
        const from = (ends[index - 1] ?? 0) + 1
        return (
          <li key={end}>
            <i style={{ background: fillOf(end, ends) }} />
            {from === end ? numberText(end) : `${numberText(from)}–${numberText(end)}`}
          </li>
        )
      })}
    </ul>
  )
}

function PlacesTable({ places }: { places: readonly Place[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <TableScroll label={t('facets.division')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('facets.division')}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" className="end">
                {t(`map.${measure}.title`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.code}>
              <th scope="row">
                <LineTitle facet="division" line={{ value: place.code, name: place.name }} />
              </th>
              {MEASURES.map((measure) => (
                <td key={measure} className="end num">
                  {numberText(place[measure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Communities of the chosen town, or of all; towns where no community is known. */
function shownOf({ places }: Places, within: string | undefined): Place[] {
  const inside = places.filter(({ code }) => within === undefined || code.startsWith(within.slice(0, 9)))
  const communities = inside.filter(({ level }) => level === 'community')
  return communities.length > 0 ? communities : inside
}

function MapOf({ data }: { data: Places }): ReactNode {
  const { t } = useTranslation()
  const { asked, addressOf } = useAsked()
  const { data: shapes } = useShapes()
  const [measure, setMeasure] = useState<Measure>('received')
  const shown = shownOf(data, asked.place)
  const numbered = shown.map((place): Numbered => {
    return { code: place.code, name: place.name, value: place[measure], to: addressOf({ place: place.code }) }
  })
  const ends = classEnds(numbered.map(({ value }) => value))
  const isDrawn = shapes?.features.some(({ id }) => numbered.some(({ code }) => code === id)) ?? false
  const total = numbered.reduce((sum, { value }) => sum + value, 0)
  const some = numbered.filter(({ value }) => value > 0).length
  const none = numbered.length - some
  const nowhere = asked.place === undefined ? data.nowhere[measure] : 0
  const words = total === 0 ? 'none' : none === 0 ? 'everywhere' : 'finding'
  const finding = t(`map.${measure}.${words}`, { total, some, none })
  return (
    <Figure
      id="map"
      finding={finding}
      unit={[t(`map.${measure}.unit`), nowhere === 0 ? '' : t('map.nowhere', { count: nowhere })].join('')}
      sample={total}
      tools={
        <Choices
          label={t('map.choose')}
          options={MEASURES.map((value) => ({ value, title: t(`map.${value}.title`) }))}
          chosen={measure}
          onChoose={setMeasure}
        />
      }
      chart={
        <>
          {isDrawn && shapes !== undefined ? (
            <PlaceMap shapes={shapes} places={numbered} ends={ends} label={finding} />
          ) : (
            <Tiles places={numbered} ends={ends} label={finding} />
          )}
          {total === 0 ? null : <Legend ends={ends} />}
        </>
      }
      table={<PlacesTable places={shown} />}
    />
  )
}

/** The places, each with its number. */
export function MapFigure(): ReactNode {
  const { t } = useTranslation()
  const { asked } = useAsked()
  const places = useAllPlaces()
  // a unit's matters are not counted by place: a unit is where looking closer ends
  if (asked.unit !== undefined) return null
  return (
    <Answer query={places} lines={8} isCard>
      {(data) => (data.places.length === 0 ? <p className="card quiet">{t('map.empty')}</p> : <MapOf data={data} />)}
    </Answer>
  )
}
