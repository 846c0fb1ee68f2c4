import { QUESTION_MAX } from '@yiwang/casework/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { useDraft } from '../../draft/use-draft.ts'
import { TextForm, type TextEntry } from '../../parts/text-form.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { ActionProps } from './action-props.ts'

/** Asks the person for one thing that is missing; they answer on their own page. */
export function Ask({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const draft = useDraft<TextEntry>(`${matterId}/ask`)
  const ask = useAct(
    (question: string, sending) => api.casework.ask.mutate({ matterId, question }, sending),
    draft.drop,
  )
  return (
    <>
      <p className="quiet small">{t('case.asking.text')}</p>
      <TroubleNote sentence={ask.trouble?.sentence} />
      <TextForm
        label={t('case.asking.label')}
        send={t('case.asking.send')}
        rows={2}
        maxLength={QUESTION_MAX}
        isPrimary={false}
        isBusy={ask.isBusy || ask.done !== undefined}
        draft={draft}
        testId="ask"
        onSend={ask.run}
      />
    </>
  )
}
