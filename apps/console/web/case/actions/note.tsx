import { NOTE_MAX } from '@yiwang/casework/contracts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { useDraft } from '../../draft/use-draft.ts'
import { EvidenceField } from '../../evidence/evidence-field.tsx'
import { useCaseEvidence } from '../../evidence/use-case-evidence.ts'
import { DoneNote } from '../../parts/done-note.tsx'
import { TextForm, type TextEntry } from '../../parts/text-form.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { ActionProps } from './action-props.ts'

interface Written {
  readonly note: string
  readonly evidence: string[]
}

/** A note for colleagues; the person learns that there is one, not what it says. */
export function Note({ found: { matterId } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const draft = useDraft<TextEntry>(`${matterId}/note`)
  const annotate = useAct(
    ({ note, evidence }: Written, sending) => api.casework.addNote.mutate({ matterId, note, evidence }, sending),
    draft.drop,
  )
  const evidence = useCaseEvidence(matterId, annotate.commandId)
  return (
    <>
      <TroubleNote sentence={annotate.trouble?.sentence} />
      {annotate.done === undefined ? null : <DoneNote key={annotate.done.position} text={t('case.note.done')} />}
      <TextForm
        // An empty field again once the note stands.
        key={annotate.done?.position ?? 'new'}
        label={t('case.note.label')}
        send={t('case.note.send')}
        rows={3}
        maxLength={NOTE_MAX}
        isPrimary={false}
        isBusy={annotate.isBusy || evidence.isBusy}
        draft={draft}
        testId="note"
        onSend={(note) => {
          annotate.run({ note, evidence: [...evidence.ids] })
        }}
      >
        <EvidenceField evidence={evidence} hint={t('case.evidence.forColleagues')} testId="note-files" />
      </TextForm>
    </>
  )
}
