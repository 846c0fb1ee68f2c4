import { useInfiniteQuery } from '@tanstack/react-query'
import { ATTEMPTS_MAX } from '@yiwang/feedback/contracts'
import { useWording } from '@yiwang/ui/web'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { LIVE } from '../live/use-live.ts'
import { ReceiptNumber } from '../parts/receipt-number.tsx'
import { api, type Answers } from '../trpc.ts'
import { Paged } from '../work/paged.tsx'

const PAGE = 20
const FALLBACK_MS = 10_000

type Line = Answers['callBacks']['due']['items'][number]

function CallLine({ line }: { line: Line }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { matterId, receiptNumber, kind, channel, unitName, repliedAt, dueAt, attempts, lastAttemptAt } = line
  return (
    <li className="panel call-line">
      <div>
        {line.handledHere ? (
          <ReceiptNumber value={receiptNumber} />
        ) : (
          <Link to={`/call-backs/${matterId}`}>
            <ReceiptNumber value={receiptNumber} />
          </Link>
        )}
        <div className="small quiet">
          {t(`kinds.${kind}`)} · {t(`channels.${channel}`)}
          {unitName === null ? null : ` · ${unitName}`}
        </div>
      </div>
      <div className="small">
        <div>{t('callBack.due', { time: moment(dueAt) })}</div>
        <div className="quiet">{t('callBack.replied', { time: moment(repliedAt) })}</div>
      </div>
      <div className="small">
        {line.handledHere ? (
          <strong>{t('callBack.handledHere')}</strong>
        ) : (
          t('callBack.attempt', { n: attempts + 1, max: ATTEMPTS_MAX })
        )}
        {lastAttemptAt === null ? null : (
          <div className="quiet">{t('callBack.lastAttempt', { time: moment(lastAttemptAt) })}</div>
        )}
      </div>
    </li>
  )
}

/** Everybody to be called now, the longest due first. Nobody picks; two who call at once take the first and the second. */
export default function CallBacksScreen(): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const pages = useInfiniteQuery({
    queryKey: [LIVE, 'call-backs'],
    queryFn: ({ pageParam }) =>
      api.callBacks.due.query({ limit: PAGE, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: FALLBACK_MS,
  })
  const lines = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const due = pages.data?.pages[0]?.due
  const first = lines.find(({ handledHere }) => !handledHere)
  return (
    <div className="stack">
      <div className="work-head">
        <div>
          <h1>
            {t('callBack.title')} {due === undefined ? null : <span className="tab-count">{due}</span>}
          </h1>
          <p className="quiet">{t('callBack.hint')}</p>
        </div>
        {first === undefined ? null : (
          <Button
            type="primary"
            size="large"
            autoFocus
            data-testid="call-first"
            onClick={() => {
              void navigate(`/call-backs/${first.matterId}`)
            }}
          >
            {t('callBack.first')}
          </Button>
        )}
      </div>
      <Paged pages={pages} count={lines.length} empty={t('callBack.empty')}>
        <ol className="call-lines" data-testid="call-backs">
          {lines.map((line) => (
            <CallLine key={line.matterId} line={line} />
          ))}
        </ol>
      </Paged>
    </div>
  )
}
