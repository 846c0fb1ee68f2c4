import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CameBack } from '../case/came-back.ts'
import { LongText } from './long-text.tsx'

/** The person's "not solved" and their why, beside the reply it is said of: read before answering once more. */
export function CameBackNote({ back: { how, at, why, reply } }: { back: CameBack }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  return (
    <section className="waiting-for came-back" aria-labelledby="back-title" data-testid="came-back">
      <h2 id="back-title">{t(`case.back.${how}`)}</h2>
      <p className="small">{moment(at)}</p>
      {why.length === 0 ? <p className="quiet">{t('case.back.noWhy')}</p> : null}
      {why.map(({ eventId, body }) => (
        <blockquote key={eventId}>
          <LongText text={body} />
        </blockquote>
      ))}
      {reply === undefined ? null : (
        <>
          <h3>{t('case.back.reply')}</h3>
          <blockquote>
            <LongText text={reply.body} />
          </blockquote>
        </>
      )}
    </section>
  )
}
