import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { TextForm } from '../../parts/text-form.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { ActionProps } from './action-props.ts'

/** The official answer, in the handler's words, as the person will read it. */
export function Reply({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const answer = useAct((reply: string, sending) => api.casework.reply.mutate({ matterId, reply }, sending))
  return (
    <section className="panel" aria-labelledby="reply-title">
      <h2 id="reply-title">{t('case.reply.title')}</h2>
      <TroubleNote sentence={answer.trouble?.sentence} />
      <p className="quiet">{t('case.reply.text')}</p>
      <TextForm
        label={t('case.reply.label')}
        send={t('case.reply.send')}
        rows={6}
        maxLength={5000}
        isPrimary
        isBusy={answer.isBusy || answer.done !== undefined}
        testId="reply"
        onSend={answer.run}
      />
    </section>
  )
}
