import { Alert, Button, Card, Form, Input, Select, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface Duty {
  readonly category: string
  readonly unitId: string
  readonly unitName: string
}

export interface Suggestion {
  readonly unitId: string
  readonly unitName: string
  readonly category: string
  readonly confidence: number
  readonly terms: readonly string[]
}

export interface DispatchChoice {
  readonly unitId: string
  readonly category: string
  readonly reason?: string
}

interface DispatchFormProps {
  readonly duties: readonly Duty[]
  readonly suggestion: Suggestion | undefined
  readonly busy: boolean
  readonly onDispatch: (choice: DispatchChoice) => void
}

function SuggestionNote({ suggestion }: { suggestion: Suggestion | undefined }): ReactNode {
  const { t } = useTranslation()
  if (suggestion === undefined) return <Typography.Paragraph type="secondary">{t('case.dispatch.none')}</Typography.Paragraph>
  return (
    <Alert
      type="info"
      style={{ marginBottom: 16 }}
      message={`${t('case.dispatch.suggestion')}：${suggestion.unitName} · ${suggestion.category}`}
      description={`${t('case.dispatch.because', { terms: suggestion.terms.join('、') })}　${t('case.dispatch.confidence', { percent: Math.round(suggestion.confidence * 100) })}`}
    />
  )
}

/** A person dispatches: the suggestion is accepted by Enter, or another unit chosen with a reason. */
export function DispatchForm({ duties, suggestion, busy, onDispatch }: DispatchFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ category: string; reason?: string }>()
  const category = Form.useWatch('category', form) ?? suggestion?.category
  const duty = duties.find((candidate) => candidate.category === category)
  const overrides = suggestion !== undefined && duty !== undefined && duty.unitId !== suggestion.unitId
  return (
    <Card title={t('case.dispatch.title')}>
      <SuggestionNote suggestion={suggestion} />
      <Form
        form={form}
        layout="vertical"
        {...(suggestion === undefined ? {} : { initialValues: { category: suggestion.category } })}
        onFinish={(values) => {
          if (duty === undefined) return
          onDispatch({ unitId: duty.unitId, category: duty.category, ...(overrides && values.reason ? { reason: values.reason } : {}) })
        }}
      >
        <Form.Item name="category" label={t('case.dispatch.category')} rules={[{ required: true, message: t('window.required') }]}>
          <Select
            showSearch
            optionFilterProp="label"
            options={duties.map((candidate) => ({ value: candidate.category, label: `${candidate.category}（${candidate.unitName}）` }))}
          />
        </Form.Item>
        {overrides ? (
          <Form.Item name="reason" label={t('case.dispatch.reason')} rules={[{ required: true, message: t('window.required'), whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          {duty === undefined ? t('case.dispatch.send') : t('case.dispatch.accept', { unit: duty.unitName })}
        </Button>
      </Form>
    </Card>
  )
}
