import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { useDraft } from '../../draft/use-draft.ts'
import { ContactForm } from '../../parts/contact-form.tsx'
import { DoneNote } from '../../parts/done-note.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import { contactOf, type ContactEntry } from '../contact-entry.ts'
import type { ActionProps } from './action-props.ts'

/** Having called or visited the person, also in vain: they read it on their page. */
export function Contact({ found: { matterId, hasContact } }: ActionProps): ReactNode {
  const { t } = useTranslation()
  const draft = useDraft<ContactEntry>(`${matterId}/contact`)
  const record = useAct(
    (entry: ContactEntry, sending) => api.casework.recordContact.mutate(contactOf(matterId, entry), sending),
    draft.drop,
  )
  return (
    <>
      <p className="quiet small">{t('case.contacting.text')}</p>
      <TroubleNote sentence={record.trouble?.sentence} />
      {record.done === undefined ? null : <DoneNote key={record.done.position} text={t('case.contacting.done')} />}
      <ContactForm
        key={record.done?.position ?? 'new'}
        draft={draft}
        hasContact={hasContact}
        isBusy={record.isBusy}
        onRecord={record.run}
      />
    </>
  )
}
