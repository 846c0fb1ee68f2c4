import { redactReason } from '@yiwang/sealing/redact'
import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Under a reason others will read: what it is for, and how it will read once what points at a person is masked. */
export function ShownReason({ hint, max }: { hint: string; max: number }): ReactNode {
  const { t } = useTranslation()
  const typed = (Form.useWatch<string | undefined>('reason', Form.useFormInstance()) ?? '').trim()
  const shown = redactReason(typed, max)
  return (
    <>
      {hint} {t('reason.names')}
      <span role="status" data-testid="shown-reason">
        {shown === typed ? null : <b className="as-shown">{t('reason.shown', { text: shown })}</b>}
      </span>
    </>
  )
}
