import { useQuery } from '@tanstack/react-query'
import { ATTEMPTS_MAX, nextAttemptDue } from '@yiwang/feedback/contracts'
import { troubleOf, type SignedIn, useWording } from '@yiwang/ui/web'
import { Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useAct } from '../act.ts'
import { callBackOf, type CallBackEntry } from '../call-backs/call-back-entry.ts'
import { Called } from '../call-backs/called.tsx'
import { MatterWords } from '../call-backs/matter-words.tsx'
import { useDraft } from '../draft/use-draft.ts'
import { CallBackForm } from '../parts/call-back-form.tsx'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api, type Answers } from '../trpc.ts'

type Detail = Answers['callBacks']['get']

function Head({ detail }: { detail: Detail }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { receiptNumber, unitName, repliedAt, attempts, lastAttemptAt, kind } = detail
  return (
    <div className="case-head">
      <h1>
        <ReceiptNumber value={receiptNumber} />
      </h1>
      <span className="quiet">
        {t(`kinds.${kind}`)}
        {unitName === null ? null : ` · ${unitName}`} · {t('callBack.replied', { time: moment(repliedAt) })}
      </span>
      <span className="quiet">
        {t('callBack.attempt', { n: attempts + 1, max: ATTEMPTS_MAX })}
        {lastAttemptAt === null
          ? null
          : ` · ${t('callBack.lastAttempt', { time: moment(lastAttemptAt) })} · ${t('callBack.notBefore', { time: moment(nextAttemptDue(lastAttemptAt)) })}`}
      </span>
    </div>
  )
}

/** What is read out before the questions. */
function Opening({ who, detail }: { who: SignedIn; detail: Detail }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { unitName, repliedAt } = detail
  return (
    <blockquote className="script">
      {t('callBack.script', { name: who.name, unit: unitName ?? t('callBack.aUnit'), time: moment(repliedAt) })}
    </blockquote>
  )
}

function Calling({ who, detail }: { who: SignedIn; detail: Detail }): ReactNode {
  const { t } = useTranslation()
  const draft = useDraft<CallBackEntry>(`${detail.matterId}/call-back`)
  const { run, done, trouble, isBusy } = useAct(async (entry: CallBackEntry, sending) => {
    const input = callBackOf(entry, detail)
    await api.callBacks.record.mutate(input, sending)
    return { result: input.result, round: input.round, attempt: detail.attempts + 1, at: new Date().toISOString() }
  }, draft.drop)
  const [isOpenedHere, setOpenedHere] = useState(false)
  return (
    <>
      <Head detail={detail} />
      {done === undefined ? (
        <div className="call-grid">
          <MatterWords
            who={who}
            matterId={detail.matterId}
            onOpened={() => {
              setOpenedHere(true)
            }}
          />
          <section className="panel" aria-labelledby="ask-title">
            <h2 id="ask-title">{t('callBack.ask')}</h2>
            <Opening who={who} detail={detail} />
            <TroubleNote sentence={trouble?.sentence} />
            <CallBackForm
              draft={draft}
              canRate={detail.canRate}
              isOpened={detail.isOpened || isOpenedHere}
              isBusy={isBusy}
              onRecord={run}
            />
          </section>
        </div>
      ) : (
        <Called {...done} />
      )}
    </>
  )
}

/** One person to call: what it was about, the questions to read out, and what they answered. */
export default function CallBackScreen({ who }: { who: SignedIn }): ReactNode {
  const { t } = useTranslation()
  const { matterId = '' } = useParams()
  // Not live: what changes while somebody speaks must not take the form from under the call.
  const { data, error, refetch } = useQuery({
    queryKey: ['call-back', matterId],
    queryFn: () => api.callBacks.get.query({ matterId }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="stack">
      <Link to="/call-backs">← {t('callBack.back')}</Link>
      {error === null ? null : (
        <>
          <h1>{t('callBack.title')}</h1>
          <TroubleNote sentence={troubleOf(error, t('errors.page')).sentence} onRetry={() => void refetch()} />
        </>
      )}
      {data === undefined && error === null ? <Skeleton active title={false} paragraph={{ rows: 8 }} /> : null}
      {data === undefined ? null : <Calling key={matterId} who={who} detail={data} />}
    </div>
  )
}
