import { useQuery } from '@tanstack/react-query'
import type { SignedIn } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { may } from '../session/may.ts'
import { api } from '../trpc.ts'
import { ApplicationList } from '../work/application-list.tsx'
import { CaseList } from '../work/case-list.tsx'
import { FindMatter } from '../work/find-matter.tsx'
import { countOf, tabsOf, type WorkTab } from '../work/tabs.ts'
import { TakenList } from '../work/taken-list.tsx'

type Counts = Readonly<Record<string, number>> | undefined

function useCounts(who: SignedIn): Counts {
  const enabled = may(who, { action: 'read', subject: 'Case' })
  return useQuery({ queryKey: [LIVE, 'counts'], queryFn: () => api.casework.counts.query(), enabled }).data
}

function TabPage({ tab }: { tab: WorkTab }): ReactNode {
  if ('filter' in tab) return <CaseList key={tab.key} tab={tab} />
  return tab.key === 'taken' ? <TakenList /> : <ApplicationList />
}

function TabLinks({
  tabs,
  current,
  counts,
}: {
  tabs: readonly WorkTab[]
  current: WorkTab
  counts: Counts
}): ReactNode {
  const { t } = useTranslation()
  return (
    <nav className="tabs noprint" aria-label={t('work.list')}>
      {tabs.map((tab) => {
        const count = countOf(tab, counts)
        return (
          <Link
            key={tab.key}
            to={`/work?tab=${tab.key}`}
            replace
            {...(tab === current ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`work.tabs.${tab.key}`)}
            {count === undefined || count === 0 ? null : <span className="tab-count">{count}</span>}
          </Link>
        )
      })}
    </nav>
  )
}

/** What waits for whom: the first thing a worker sees, kept up to date by itself. */
export default function WorkScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const tabs = tabsOf(who)
  const counts = useCounts(who)
  const [query] = useSearchParams()
  const [first] = tabs
  const current = tabs.find(({ key }) => key === query.get('tab')) ?? first
  if (current === undefined) {
    return (
      <div className="stack">
        <h1>{t('work.title')}</h1>
        <EmptyNote text={t('work.none')} />
      </div>
    )
  }
  return (
    <>
      <div className="work-head">
        <h1>{t('work.title')}</h1>
        <FindMatter who={who} />
      </div>
      {may(who, { action: 'record', subject: 'CallBack' }) ? <Link to="/call-backs">{t('work.callBacks')}</Link> : null}
      <TabLinks tabs={tabs} current={current} counts={counts} />
      <TabPage tab={current} />
      {'filter' in current ? <p className="quiet small noprint wide-only">{t('work.shortcuts')}</p> : null}
    </>
  )
}
