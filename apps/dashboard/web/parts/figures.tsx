import { useQuery } from '@tanstack/react-query'
import { Collapse, Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../trpc.ts'

/** Every figure with its definition, sample and what it cannot tell. */
export function Figures(): ReactNode {
  const { t } = useTranslation()
  const { data = [] } = useQuery({ queryKey: ['figures'], queryFn: () => api.oversight.figures.query() })
  const items = data.map((figure) => ({
    key: figure.id,
    label: figure.title,
    children: (
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'definition', label: t('figures.definition'), children: figure.definition },
          { key: 'cannotTell', label: t('figures.cannotTell'), children: figure.cannotTell },
          { key: 'sample', label: t('figures.sample'), children: figure.sample },
          { key: 'events', label: t('figures.events'), children: figure.sourceEvents.join(t('figures.between')) },
        ]}
      />
    ),
  }))
  return (
    <section style={{ marginTop: 24 }} aria-label={t('figures.title')}>
      <Collapse items={[{ key: 'all', label: t('figures.title'), children: <Collapse items={items} /> }]} />
    </section>
  )
}
