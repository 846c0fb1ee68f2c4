import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Due, NextSteps, Responsible as Contact } from '../matter/due.ts'
import type { Translate } from '../messages/translator.ts'

interface DueFactProps {
  readonly t: Translate
  readonly due: Due | undefined
  /** it speaks of danger, and so is dispatched before all others */
  readonly isUrgent?: boolean
}

/** The date that matters now, by its right name, and why it is that date. */
export function DueFact({ t, due, isUrgent = false }: DueFactProps): ReactNode {
  if (due === undefined) return null
  return (
    <>
      <dt>{t(`matter.due.${due.is}`)}</dt>
      <dd data-testid={due.is === 'dispatch' || due.is === 'reply' ? 'deadline' : due.is}>
        {isUrgent && due.is === 'dispatch' ? t('matter.urgentFirst', { time: due.text }) : due.text}
        {due.isEstimate === true ? t('receipt.estimate') : ''}
        {due.why === undefined ? null : (
          <details>
            <summary>{t('matter.deadlineWhy')}</summary>
            <p className="small" lang={DEFAULT_LOCALE}>
              {due.why}
            </p>
          </details>
        )}
      </dd>
    </>
  )
}

/** Words with a telephone that a touch calls; it is not broken at the end of a line. */
function Callable({ text, phone }: Contact): ReactNode {
  const at = phone === '' ? -1 : text.lastIndexOf(phone)
  if (at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <a className="figure" href={`tel:${phone}`}>
        {phone}
      </a>
      {text.slice(at + phone.length)}
    </>
  )
}

/** Who has the matter: the unit in charge, or until then the dispatchers; nobody once it was withdrawn before that. */
export function Responsible({ t, next }: { t: Translate; next: NextSteps }): ReactNode {
  const { isDispatched, responsible } = next
  if (responsible === undefined) return null
  return (
    <>
      <dt>{t(isDispatched ? 'matter.responsible' : 'receipt.now')}</dt>
      <dd data-testid="responsible">
        <Callable {...responsible} />
      </dd>
    </>
  )
}
