import { useQuery } from '@tanstack/react-query'
import { tellsOfDanger } from '@yiwang/casework/contracts'
import { troubleOf, type SignedIn } from '@yiwang/ui/web'
import { Skeleton, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useAct } from '../act.ts'
import { Actions } from '../case/actions.tsx'
import { cameBack } from '../case/came-back.ts'
import { dangerWords } from '../case/danger-words.ts'
import { openablePurposes, type OpenPurpose } from '../case/openable.ts'
import { openedFields } from '../case/opened-words.ts'
import { useCaseWords } from '../case/use-case-words.ts'
import { saidInOrder } from '../case/said-in-order.ts'
import { LIVE } from '../live/use-live.ts'
import { CameBackNote } from '../parts/came-back-note.tsx'
import { CaseFiles } from '../parts/case-files.tsx'
import { CaseMark } from '../parts/case-mark.tsx'
import { CaseSide } from '../parts/case-side.tsx'
import { CaseTimeline } from '../parts/case-timeline.tsx'
import { Clock } from '../parts/clock.tsx'
import { DangerNote } from '../parts/danger-note.tsx'
import { PersonalWords } from '../parts/personal-words.tsx'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useNow } from '../parts/use-now.ts'
import { api, type Answers } from '../trpc.ts'
import { usePlaceName } from '../window/use-communities.ts'

const FALLBACK_MS = 10_000

type Detail = Answers['casework']['get']

function Words({ who, detail }: { who: SignedIn; detail: Detail }): ReactNode {
  const { matterId } = detail.case
  const open = useAct((purpose: OpenPurpose, sending) => api.privacy.openWords.mutate({ matterId, purpose }, sending))
  return (
    <PersonalWords
      texts={saidInOrder(detail)}
      purposes={openablePurposes(who, detail.case)}
      opened={open.done === undefined ? undefined : openedFields(open.done)}
      isOpening={open.isBusy}
      trouble={open.trouble?.sentence}
      onOpen={open.run}
      onHide={open.reset}
    />
  )
}

function CasePage({ who, detail }: { who: SignedIn; detail: Detail }): ReactNode {
  const { t } = useTranslation()
  const now = useNow()
  const placeName = usePlaceName()
  const found = detail.case
  const words = useCaseWords()(found)
  const back = cameBack(detail)
  const danger = tellsOfDanger(detail.texts) ? dangerWords(who, found) : undefined
  const isInDanger = danger !== undefined
  return (
    <>
      <Link to="/work" className="noprint">
        ← {t('case.toList')}
      </Link>
      <div className="case-head">
        <h1 data-testid="case-number">
          <ReceiptNumber value={found.receiptNumber} />
        </h1>
        <span className="row">
          <Tag>{words.state}</Tag>
          <CaseMark line={{ ...found, isInDanger }} />
          {found.historical ? null : (
            <Clock
              deadline={found.deadline}
              state={found.state}
              now={now}
              dispatchBy={found.dispatchBy}
              workingDaysLeft={found.workingDaysLeft}
              isInDanger={isInDanger}
            />
          )}
        </span>
        <span className="quiet">
          <b data-testid="case-place">{placeName(found.divisionCode) ?? t('case.placeInWords')}</b> · {words.kind} ·{' '}
          {t(`channels.${found.channel}`)}
          {words.unit === '' ? '' : ` · ${words.unit}`}
        </span>
      </div>
      {danger === undefined ? null : <DangerNote words={danger} hasContact={found.hasContact} />}
      <div className="case-grid">
        <div className="case-words">
          <Words who={who} detail={detail} />
          <CaseFiles who={who} detail={detail} />
        </div>
        <div className="case-middle">
          <div className="case-action noprint">
            {back === undefined ? null : <CameBackNote back={back} />}
            <Actions
              who={who}
              found={found}
              question={detail.texts.find(({ eventId }) => eventId === found.questionEventId)?.body}
            />
          </div>
          <div className="case-way">
            <CaseTimeline
              entries={detail.timeline}
              words={detail.texts.filter(({ part }) => part !== 'request' && part !== 'addition')}
            />
          </div>
        </div>
        <div className="case-side">
          <CaseSide found={found} now={now} isInDanger={isInDanger} />
        </div>
      </div>
    </>
  )
}

/** One case: the person's words, what happened, the one thing to do now, and the clocks. */
export default function CaseScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const { matterId = '' } = useParams()
  const detail = useQuery({
    queryKey: [LIVE, 'case', matterId],
    queryFn: () => api.casework.get.query({ matterId }),
    refetchInterval: FALLBACK_MS,
  })
  const trouble = detail.isError ? troubleOf(detail.error, t('errors.page')) : undefined
  if (detail.data !== undefined) {
    return (
      <>
        {/* What was typed stays to be seen: the matter may have been given to another unit meanwhile. */}
        <TroubleNote sentence={trouble?.offline === true ? undefined : trouble?.sentence} />
        <CasePage key={matterId} who={who} detail={detail.data} />
      </>
    )
  }
  if (detail.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />
  return (
    <>
      <h1>{t('case.title')}</h1>
      <TroubleNote sentence={trouble?.sentence} onRetry={() => void detail.refetch()} />
      <Link to="/work">← {t('case.toList')}</Link>
    </>
  )
}
