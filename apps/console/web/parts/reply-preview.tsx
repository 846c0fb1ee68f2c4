import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplyEntry } from '../case/reply-entry.ts'

interface ReplyPreviewProps {
  readonly entry: ReplyEntry
  /** the line of the person's timeline under which the reply will stand */
  readonly sentence: string
  /** photos and papers under the reply */
  readonly evidence: ReactNode
  readonly isBusy: boolean
  readonly onSend: () => void
  readonly onChange: () => void
}

/** The reply as the person will see it, before it is sent; what they will not see is named too. */
export function ReplyPreview({ entry, sentence, evidence, isBusy, onSend, onChange }: ReplyPreviewProps): ReactNode {
  const { t } = useTranslation()
  const note = entry.note?.trim() ?? ''
  return (
    <div data-testid="reply-preview">
      <h3>{t('case.reply.seen')}</h3>
      <div className="seen">
        <p>{sentence}</p>
        <blockquote className="words">{entry.reply?.trim()}</blockquote>
        {evidence}
      </div>
      <p className="small quiet">{t(note === '' ? 'case.reply.noNote' : 'case.reply.unseen')}</p>
      {note === '' ? null : <p className="for-colleagues words">{note}</p>}
      <div className="row">
        <Button type="primary" autoFocus loading={isBusy} data-testid="reply" onClick={onSend}>
          {t('case.reply.send')}
        </Button>
        <Button disabled={isBusy} onClick={onChange}>
          {t('case.reply.change')}
        </Button>
      </div>
    </div>
  )
}
