import { Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowEntry } from '../window/entry.ts'
import { DateInput } from './date-input.tsx'
import { useRules } from './intake-fields.tsx'

/** When it was, when that was not now; folded, since a date has many places to tab through. It stays open while it says something. */
export function WhenField(): ReactNode {
  const { t } = useTranslation()
  const rules = useRules([])
  const form = Form.useFormInstance<WindowEntry>()
  const [isOpen, setIsOpen] = useState(() => Boolean(form.getFieldValue('occurredAt')))
  return (
    <details
      className="wide when-fold"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        const isNeeded = Boolean(form.getFieldValue('occurredAt'))
        if (isNeeded && !currentTarget.open) currentTarget.open = true
        setIsOpen(isNeeded || currentTarget.open)
      }}
    >
      <summary>{t('window.backfill')}</summary>
      <Form.Item
        name="occurredAt"
        label={t('window.occurredAt')}
        extra={t('window.occurredAtHint')}
        rules={rules.occurredAt}
      >
        <DateInput type="datetime-local" />
      </Form.Item>
    </details>
  )
}
