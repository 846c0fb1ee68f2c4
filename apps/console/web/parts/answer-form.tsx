import { ANSWER_MAX, findingSchema, type Finding } from '@yiwang/privacy/contracts'
import { Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What a steward says of a look. */
export interface AnswerEntry {
  readonly finding: Finding
  readonly answer: string
}

/** The finding and its reasons, as the person will read them. */
export function AnswerForm({ isBusy, onSend }: { isBusy: boolean; onSend: (entry: AnswerEntry) => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <Form<AnswerEntry> layout="vertical" requiredMark={false} onFinish={onSend}>
      <Form.Item
        name="finding"
        label={t('questions.finding')}
        rules={[{ required: true, message: t('questions.findingMissing') }]}
      >
        <Radio.Group
          options={findingSchema.options.map((value) => ({ value, label: t(`questions.findings.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={t('questions.text')}
        extra={t('questions.textHint')}
        rules={[{ required: true, whitespace: true, message: t('questions.textMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={ANSWER_MAX} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isBusy} data-testid="answer-question">
        {t('questions.send')}
      </Button>
    </Form>
  )
}
