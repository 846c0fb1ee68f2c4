import type { ReactNode } from 'react'
import { DEFAULT_LOCALE } from '@yiwang/kernel'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import type { Answers } from '../trpc.ts'
import { usePlaceName } from '../window/use-communities.ts'
import { Clock } from './clock.tsx'
import { FactList } from './fact-list.tsx'
import { PastRecord } from './past-record.tsx'
import { ResponseClock } from './response-clock.tsx'

type Case = Answers['casework']['get']['case']

interface Timed {
  readonly found: Case
  readonly now: number
  readonly isInDanger: boolean
}

function Clocks({ found, now, isInDanger }: Timed): ReactNode {
  const { t } = useTranslation()
  const { moment, limit: tellLimit } = useWording()
  const { deadline, deadlineWhy, deadlineIsEstimate, limit, state } = found
  return (
    <section className="panel" aria-labelledby="clocks-title" data-testid="clocks">
      <h2 id="clocks-title">{t('case.clocks')}</h2>
      <p>
        <Clock
          deadline={deadline}
          state={state}
          now={now}
          dispatchBy={found.dispatchBy}
          workingDaysLeft={found.workingDaysLeft}
          isInDanger={isInDanger}
        />
      </p>
      {deadline === null ? null : (
        <>
          <FactList
            facts={[
              [t('case.deadline'), moment(deadline)],
              ...(limit === null ? [] : [[t('case.limit'), tellLimit(limit)] as const]),
            ]}
          />
          <h3>{t('case.deadlineWhy')}</h3>
          <p className="small quiet" lang={DEFAULT_LOCALE}>
            {deadlineWhy}
          </p>
          {deadlineIsEstimate ? <p className="small quiet">{t('clock.estimate')}</p> : null}
        </>
      )}
      <Response found={found} now={now} />
    </section>
  )
}

function Response({ found, now }: { found: Case; now: number }): ReactNode {
  const { t } = useTranslation()
  const { respondBy, respondWhy, respondByIsEstimate } = found
  if (respondBy === null) return found.hasContact === false ? <p className="quiet">{t('case.noContact')}</p> : null
  return (
    <>
      <h3>{t('case.respondBy')}</h3>
      <p>
        <ResponseClock found={found} now={now} />
      </p>
      <p className="small quiet" lang={DEFAULT_LOCALE}>
        {respondWhy}
      </p>
      {respondByIsEstimate ? <p className="small quiet">{t('clock.estimate')}</p> : null}
    </>
  )
}

function Responsible({ found }: { found: Case }): ReactNode {
  const { t } = useTranslation()
  const { responsibleName, responsiblePost, responsiblePhone, unitName } = found
  const names = [...new Set([responsiblePost, responsibleName])].filter((name) => name !== null)
  return (
    <section className="panel" aria-labelledby="responsible-title">
      <h2 id="responsible-title">{t('case.responsible')}</h2>
      {responsiblePhone === null ? (
        <p className="quiet">{t('case.noResponsible')}</p>
      ) : (
        <>
          <p>{unitName}</p>
          <p>{names.join(' ')}</p>
          <p>
            <a href={`tel:${responsiblePhone}`}>{responsiblePhone}</a>
          </p>
        </>
      )}
    </section>
  )
}

/** Beside the case: until when and why, who answers for it, and how often it has gone round. */
export function CaseSide({ found, now, isInDanger }: Timed): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const place = usePlaceName()(found.divisionCode)
  const category = found.historical ? t('past.guessed', { what: found.category }) : found.category
  const times = (key: 'hops' | 'rounds' | 'reopened') =>
    found.historical || found[key] === 0 ? [] : [[t(`case.${key}`), t('case.times', { count: found[key] })] as const]
  return (
    <div className="stack">
      {found.historical ? (
        <PastRecord found={found} />
      ) : (
        <>
          <Clocks found={found} now={now} isInDanger={isInDanger} />
          <Responsible found={found} />
        </>
      )}
      <section className="panel" aria-labelledby="facts-title">
        <h2 id="facts-title">{t('case.facts')}</h2>
        <FactList
          facts={[
            [t('case.received'), moment(found.takenInAt)],
            ...(place === undefined ? [] : [[t('case.place'), place] as const]),
            [t('case.channel'), t(`channels.${found.channel}`)],
            ...(found.category === null ? [] : [[t('case.category'), category] as const]),
            ...times('hops'),
            ...times('rounds'),
            ...times('reopened'),
          ]}
        />
      </section>
    </div>
  )
}
