import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import type { Standing } from '../callers/search.ts'
import { api } from '../trpc.ts'
import { TroubleNote } from './trouble-note.tsx'

interface CallerReplyProps {
  readonly standing: Pick<Standing, 'receiptNumber' | 'repliedAt' | 'canHear'>
}

/** The last reply, opened to be read out to whoever was checked; they see that it was. */
export function CallerReply({ standing: { receiptNumber, repliedAt, canHear } }: CallerReplyProps): ReactNode {
  const { t } = useTranslation()
  const open = useAct((_: undefined, sending) => api.callers.openReply.mutate({ receiptNumber }, sending))
  if (repliedAt === null) return null
  return (
    <section className="panel" aria-labelledby="reply-title" data-testid="caller-reply">
      <h2 id="reply-title">{t('callers.reply')}</h2>
      <TroubleNote sentence={open.trouble?.sentence} />
      {canHear ? null : <p>{t('callers.replyShut')}</p>}
      {!canHear ? null : open.done === undefined ? (
        <>
          <p className="quiet">{t('callers.replyHint')}</p>
          <Button
            type="primary"
            loading={open.isBusy}
            data-testid="open-reply"
            onClick={() => {
              open.run(undefined)
            }}
          >
            {t('callers.openReply')}
          </Button>
        </>
      ) : (
        <div className="opened">
          <p className="small">{t('callers.replyOpened')}</p>
          <p className="words read-out" data-testid="read-out">
            {open.done.reply}
          </p>
          <Button size="small" onClick={open.reset}>
            {t('case.hide')}
          </Button>
        </div>
      )}
    </section>
  )
}
