import { Button, Form, Input, Radio } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAtMost } from '../typed/use-at-most.ts'

/** What whoever answers a person found, and why; `More` are fields of a finding's own. */
export type AnswerEntry<Finding extends string, More = object> = {
  readonly finding: Finding
  readonly answer: string
} & More

interface AnswerFormProps<Finding extends string, More> {
  readonly findings: ReadonlyArray<{ readonly value: Finding; readonly label: string; readonly disabled?: boolean }>
  readonly label: string
  readonly hint: string
  readonly maxLength: number
  readonly isBusy: boolean
  /** further fields, once a finding is chosen */
  readonly more?: (finding: Finding) => ReactNode
  readonly onSend: (entry: AnswerEntry<Finding, More>) => void
}

/** The finding and its reasons, as the person will read them. */
export function AnswerForm<Finding extends string, More = object>({
  findings,
  label,
  hint,
  maxLength,
  isBusy,
  more,
  onSend,
}: AnswerFormProps<Finding, More>): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  // several stand on one page: their fields must not share ids, or labels lead astray
  const name = useId()
  const [form] = Form.useForm<AnswerEntry<Finding, More>>()
  const finding = Form.useWatch('finding', form) as Finding | undefined
  return (
    <Form<AnswerEntry<Finding, More>> name={name} form={form} layout="vertical" requiredMark={false} onFinish={onSend}>
      <Form.Item
        name="finding"
        label={t('questions.finding')}
        rules={[{ required: true, message: t('questions.findingMissing') }]}
      >
        <Radio.Group options={[...findings]} />
      </Form.Item>
      {finding === undefined ? null : more?.(finding)}
      <Form.Item
        name="answer"
        label={label}
        extra={hint}
        rules={[{ required: true, whitespace: true, message: t('questions.textMissing') }, atMost(label, maxLength)]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} data-testid="answer-question">
        {t('questions.send')}
      </Button>
    </Form>
  )
}
