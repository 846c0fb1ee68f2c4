import { useQuery } from '@tanstack/react-query'
import type { SignedIn } from '@yiwang/ui/web'
import { Badge, Tabs, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { may } from '../session/may.ts'
import { api } from '../trpc.ts'
import { ApplicationList } from '../work/application-list.tsx'
import { CaseList } from '../work/case-list.tsx'
import { FindMatter } from '../work/find-matter.tsx'
import { countOf, tabsOf, type WorkTab } from '../work/tabs.ts'
import { TakenList } from '../work/taken-list.tsx'

function useCounts(who: SignedIn): Readonly<Record<string, number>> | undefined {
  const enabled = may(who, { action: 'read', subject: 'Case' })
  return useQuery({ queryKey: [LIVE, 'counts'], queryFn: () => api.casework.counts.query(), enabled }).data
}

function TabPage({ tab }: { tab: WorkTab }): ReactNode {
  if ('filter' in tab) return <CaseList key={tab.key} tab={tab} />
  return tab.key === 'taken' ? <TakenList /> : <ApplicationList />
}

function TabLabel({ text, count }: { text: string; count: number | undefined }): ReactNode {
  return (
    <span>
      {text}
      {count === undefined ? null : <Badge count={count} overflowCount={999} className="noprint" style={{ marginInlineStart: 8 }} color="var(--color-action)" />}
    </span>
  )
}

/** What waits for whom: the first thing a worker sees, kept up to date by itself. */
export default function WorkScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const tabs = tabsOf(who)
  const counts = useCounts(who)
  const [query, setQuery] = useSearchParams()
  const [first] = tabs
  const current = tabs.find(({ key }) => key === query.get('tab')) ?? first
  if (current === undefined) return <EmptyNote text={t('work.none')} />
  return (
    <>
      <div className="work-head">
        <h1>{t('work.title')}</h1>
        <FindMatter who={who} />
      </div>
      <Tabs
        activeKey={current.key}
        onChange={(key) => {
          setQuery({ tab: key }, { replace: true })
        }}
        items={tabs.map((tab) => ({
          key: tab.key,
          label: <TabLabel text={t(`work.tabs.${tab.key}`)} count={countOf(tab, counts)} />,
          children: tab.key === current.key ? <TabPage tab={tab} /> : null,
        }))}
      />
      <Typography.Text type="secondary" className="small noprint">
        {t('work.shortcuts')}
      </Typography.Text>
    </>
  )
}
