import { CaseReplied, timelineSentence } from '@yiwang/casework/contracts'
import { useLocale, type SignedIn } from '@yiwang/ui/web'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { useDraft } from '../../draft/use-draft.ts'
import { EvidenceField } from '../../evidence/evidence-field.tsx'
import { EvidenceShown } from '../../evidence/evidence-shown.tsx'
import { useCaseEvidence } from '../../evidence/use-case-evidence.ts'
import { ActionHeading } from '../../parts/action-heading.tsx'
import { ReplyForm } from '../../parts/reply-form.tsx'
import { ReplyPreview } from '../../parts/reply-preview.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import { replyOf, type ReplyEntry } from '../reply-entry.ts'
import type { ActionProps } from './action-props.ts'

/** The line the reply will stand under on the person's page. */
function useReplySentence(
  { name, post, unit, unitName }: SignedIn,
  round: number,
  attachments: readonly string[],
): string {
  const facts = { round, by: { name, post, unit: unitName ?? unit }, attachments }
  return timelineSentence({ kind: CaseReplied.type, facts }, useLocale())
}

/** The official answer, in the handler's words; shown as the person will read it before it is sent. */
export function Reply({ found: { matterId, rounds }, who }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const draft = useDraft<ReplyEntry>(`${matterId}/reply`)
  const [entry, setEntry] = useState<ReplyEntry>()
  const [isShown, setIsShown] = useState(false)
  const answer = useAct(
    (written: ReplyEntry, sending) =>
      api.casework.reply.mutate({ ...replyOf(matterId, written), evidence: [...evidence.ids] }, sending),
    draft.drop,
  )
  const evidence = useCaseEvidence(matterId, answer.commandId)
  const sentence = useReplySentence(who, rounds + 1, evidence.ids)
  return (
    <section className="panel" aria-labelledby="reply-title">
      <ActionHeading id="reply-title">{t('case.reply.title')}</ActionHeading>
      <TroubleNote sentence={answer.trouble?.sentence} />
      {entry !== undefined && isShown ? (
        <ReplyPreview
          entry={entry}
          sentence={sentence}
          evidence={<EvidenceShown items={evidence.items} />}
          isBusy={answer.isBusy || answer.done !== undefined}
          onSend={() => {
            answer.run(entry)
          }}
          onChange={() => {
            setIsShown(false)
          }}
        />
      ) : (
        <ReplyForm
          draft={draft}
          written={entry}
          evidence={<EvidenceField evidence={evidence} hint={t('case.evidence.forPerson')} testId="reply-files" />}
          isBusy={evidence.isBusy}
          onPreview={(written) => {
            setEntry(written)
            setIsShown(true)
          }}
        />
      )}
    </section>
  )
}
