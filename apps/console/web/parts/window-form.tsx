import { Button, Form, Input, Radio, Space } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface WindowEntry {
  readonly kind: string
  readonly narrative: string
  readonly address?: string
  readonly name?: string
  readonly phone?: string
  /** `datetime-local` value in the clerk's own time */
  readonly occurredAt?: string
}

/** A refused field as the server named it. */
export interface Refused {
  readonly field: string
  readonly message: string
}

interface WindowFormProps {
  readonly busy: boolean
  readonly refused: Refused | undefined
  readonly onSubmit: (entry: WindowEntry) => void
}

const KINDS = ['help', 'complaint', 'report', 'consultation', 'suggestion'] as const
const PHONE = /^(?:\+?86)?[\s-]*(?:1[3-9]\d(?:[\s-]*\d){8}|0\d{2,3}[\s-]?\d{7,8}|\d{7,8})$/

/** One wide form a clerk fills by keyboard alone while the person speaks; Ctrl+Enter sends. */
export function WindowForm({ busy, refused, onSubmit }: WindowFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<WindowEntry>()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused !== undefined) form.setFields([{ name: refused.field as keyof WindowEntry, errors: [refused.message] }])
  }, [form, refused])
  return (
    <div
      ref={top}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.submit()
      }}
    >
      <Form<WindowEntry> form={form} layout="vertical" requiredMark="optional" initialValues={{ kind: 'help' }} onFinish={onSubmit}>
        <Form.Item name="kind" label={t('window.kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} optionType="button" />
        </Form.Item>
        <Form.Item
          name="narrative"
          label={t('window.narrative')}
          extra={t('window.narrativeHint')}
          rules={[
            { required: true, whitespace: true, message: t('window.required') },
            { max: 5000, message: t('window.tooLong', { max: 5000 }) },
          ]}
        >
          <Input.TextArea rows={6} autoFocus />
        </Form.Item>
        <Form.Item name="address" label={t('window.address')} rules={[{ max: 200, message: t('window.tooLong', { max: 200 }) }]}>
          <Input />
        </Form.Item>
        <Space size="large" wrap align="start">
          <Form.Item name="name" label={t('window.name')} rules={[{ max: 30, message: t('window.tooLong', { max: 30 }) }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={t('window.phone')} rules={[{ pattern: PHONE, message: t('window.phoneInvalid') }]}>
            <Input inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item name="occurredAt" label={t('window.occurredAt')} extra={t('window.occurredAtHint')}>
            <Input type="datetime-local" />
          </Form.Item>
        </Space>
        <div>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('window.submit')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
