import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { DutyList } from '../organisation/duty-list.tsx'
import { PlaceList } from '../organisation/place-list.tsx'
import { UnitList } from '../organisation/unit-list.tsx'
import { useDivisions, useDuties, usePosts, useShapes, useUnits } from '../organisation/use-register.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'

const TABS = ['duties', 'units', 'places'] as const
type Tab = (typeof TABS)[number]

interface Asked {
  readonly isError: boolean
  refetch(): unknown
}

/** What a page waits for, or why it cannot be shown. */
function Waiting({ asked }: { asked: readonly Asked[] }): ReactNode {
  const { t } = useTranslation()
  if (!asked.some(({ isError }) => isError)) return <Spin size="large" className="waiting" />
  const retry = (): void => {
    for (const one of asked) void one.refetch()
  }
  return <TroubleNote sentence={t('errors.page')} onRetry={retry} />
}

function Duties(): ReactNode {
  const [duties, units] = [useDuties(), useUnits()]
  if (duties.data === undefined || units.data === undefined) return <Waiting asked={[duties, units]} />
  return <DutyList duties={duties.data} units={units.data} />
}

function Units(): ReactNode {
  const [units, posts] = [useUnits(), usePosts()]
  if (units.data === undefined || posts.data === undefined) return <Waiting asked={[units, posts]} />
  return <UnitList units={units.data} posts={posts.data} />
}

function Places(): ReactNode {
  const [divisions, shapes] = [useDivisions(), useShapes()]
  if (divisions.data === undefined || shapes.data === undefined) return <Waiting asked={[divisions, shapes]} />
  return <PlaceList divisions={divisions.data} shapes={shapes.data} />
}

const PAGES = { duties: Duties, units: Units, places: Places } as const

/** Who there is, who answers for what and until when; a steward changes the dispatch catalogue here. */
export default function OrganisationScreen(): ReactNode {
  const { t } = useTranslation()
  const [query] = useSearchParams()
  const tab: Tab = TABS.find((one) => one === query.get('tab')) ?? 'duties'
  const Page = PAGES[tab]
  return (
    <>
      <h1>{t('register.title')}</h1>
      <nav className="tabs noprint" aria-label={t('register.parts')}>
        {TABS.map((one) => (
          <Link
            key={one}
            to={`/organisation?tab=${one}`}
            replace
            {...(one === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`register.tabs.${one}`)}
          </Link>
        ))}
      </nav>
      <Page />
    </>
  )
}
