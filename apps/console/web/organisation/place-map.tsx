import type { ShapeCollection, ShapeFeature } from '@yiwang/organisation/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { project, type Projected } from './project.ts'

interface PlaceMapProps {
  readonly shapes: ShapeCollection
  /** code of the community or village whose grids are shown */
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
}

const isLevel = (level: string) => (feature: ShapeFeature) => feature.properties.level === level

function Community({
  feature,
  map,
  isChosen,
  onChoose,
}: {
  feature: ShapeFeature
  map: Projected
  isChosen: boolean
  onChoose: PlaceMapProps['onChoose']
}): ReactNode {
  const { code, name } = feature.properties
  const [x, y] = map.middleOf(feature)
  return (
    <g
      className={isChosen ? 'map-community is-chosen' : 'map-community'}
      onClick={() => {
        onChoose(code)
      }}
    >
      <path d={map.pathOf(feature)} />
      <text x={x} y={y}>
        {name}
      </text>
    </g>
  )
}

/** The county drawn flat. A picture beside the list: everything it shows and does, the list does too. */
export function PlaceMap({ shapes, chosen, onChoose }: PlaceMapProps): ReactNode {
  const { t } = useTranslation()
  const map = project(shapes)
  if (map === undefined) return <p className="quiet">{t('register.place.none')}</p>
  const { features } = shapes
  const grids = features.filter(({ properties }) => properties.level === 'grid' && properties.parentCode === chosen)
  return (
    <svg
      className="map"
      viewBox={`-6 -6 ${map.width + 12} ${map.height + 12}`}
      role="img"
      aria-label={t('register.place.map')}
    >
      {features.filter(isLevel('community')).map((feature) => (
        <Community key={feature.id} feature={feature} map={map} isChosen={feature.id === chosen} onChoose={onChoose} />
      ))}
      {grids.map((feature) => (
        <path key={feature.id} className="map-grid" d={map.pathOf(feature)} />
      ))}
      {features.filter(isLevel('town')).map((feature) => (
        <path key={feature.id} className="map-town" d={map.pathOf(feature)} />
      ))}
      {features.filter(isLevel('county')).map((feature) => (
        <path key={feature.id} className="map-county" d={map.pathOf(feature)} />
      ))}
    </svg>
  )
}
