import { useQuery } from '@tanstack/react-query'
import { fittingMap, mapAdvice, type ImportMap, type MapKind, type Sample } from '@yiwang/import/contracts'
import { chinaDay } from '@yiwang/kernel'
import { troubleOf } from '@yiwang/ui/web'
import { Alert, Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MapAdviceNote } from '../parts/map-advice.tsx'
import { MapForm } from '../parts/map-form.tsx'
import { MapPreview } from '../parts/map-preview.tsx'
import { MapSave } from '../parts/map-save.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'
import { withField } from './with-field.ts'
import { firstEntry, mapOf, readBy, usualConstants } from './map-entry.ts'

interface MakingProps {
  readonly kind: MapKind
  readonly fileName: string
  readonly sample: Sample
}

function Trying({ map, sample }: { map: ImportMap; sample: Sample }): ReactNode {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['try-map', map, sample],
    queryFn: () => api.imports.tryMap.mutate(readBy(map, sample)),
    // what is in the file stays no longer than it is looked at
    gcTime: 0,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })
  const advice = data === undefined ? [] : mapAdvice(map, data)
  const good = data?.filter(({ reason }) => reason === null).length ?? 0
  return (
    <section className="panel" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('importMap.preview')}</h2>
      <TroubleNote
        sentence={error === null ? undefined : withField(troubleOf(error, t('errors.unexpected')))}
        onRetry={() => void refetch()}
      />
      {data === undefined && error === null ? <Spin /> : null}
      {data === undefined ? null : (
        <>
          <p role="status" data-testid="preview-count">
            {t('importMap.count', { good, all: data.length })}
            {sample.hasMore ? t('importMap.more') : null}
          </p>
          <MapAdviceNote advice={advice} />
          <MapPreview map={map} sample={sample} checked={data} advice={advice} />
        </>
      )}
    </section>
  )
}

/** From a file's first rows to a map: which column is what, what would become of the rows, and how to use it. */
export function Making({ kind, fileName, sample }: MakingProps): ReactNode {
  const { t } = useTranslation()
  const [first] = useState(() =>
    firstEntry(
      { kind, fileName, heading: sample.heading },
      usualConstants(kind, chinaDay(new Date()), t('importMap.usualBasis')),
    ),
  )
  const [entry, setEntry] = useState(first)
  const made = mapOf(kind, entry)
  const fitting = fittingMap(kind, sample.heading)
  return (
    <>
      <section className="panel" aria-labelledby="match-title">
        <h2 id="match-title">{t('importMap.match')}</h2>
        <p className="quiet">{t('importMap.matchHint')}</p>
        {fitting === undefined ? null : (
          <Alert type="info" showIcon title={t('importMap.fits', { name: fitting.name })} className="fits" />
        )}
        <MapForm
          kind={kind}
          sample={sample}
          first={first}
          faults={'faults' in made ? made.faults : []}
          onChange={setEntry}
        />
      </section>
      {'map' in made ? (
        <>
          <Trying map={made.map} sample={sample} />
          <MapSave map={made.map} fileName={fileName} />
        </>
      ) : (
        <Alert type="warning" showIcon title={t('importMap.unfinished')} />
      )}
    </>
  )
}
