import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../draft/use-draft.ts'
import { useAtMost } from '../typed/use-at-most.ts'

/** What the form holds. */
export interface TextEntry {
  readonly text?: string
}

interface TextFormProps {
  readonly draft: Draft<TextEntry>
  readonly label: string
  readonly send: string
  readonly rows: number
  readonly maxLength: number
  readonly isPrimary: boolean
  readonly isBusy: boolean
  readonly testId: string
  readonly onSend: (text: string) => void
  /** what goes along with the text */
  readonly children?: ReactNode
}

/** One text and one button: what was typed stays until it has been recorded. */
export function TextForm({
  draft,
  label,
  send,
  rows,
  maxLength,
  isPrimary,
  isBusy,
  testId,
  onSend,
  children,
}: TextFormProps): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  return (
    <Form<TextEntry>
      layout="vertical"
      requiredMark={false}
      initialValues={draft.kept}
      onValuesChange={(_changed, all) => {
        draft.keep(all)
      }}
      onFinish={({ text = '' }) => {
        onSend(text)
      }}
    >
      <Form.Item
        name="text"
        label={label}
        rules={[{ required: true, whitespace: true, message: t('window.required') }, atMost(label, maxLength)]}
      >
        <Input.TextArea autoSize={{ minRows: rows, maxRows: 20 }} count={{ max: maxLength, show: true }} />
      </Form.Item>
      {children}
      <Button
        {...(isPrimary ? { type: 'primary' as const } : {})}
        htmlType="submit"
        loading={isBusy}
        data-testid={testId}
      >
        {send}
      </Button>
    </Form>
  )
}
