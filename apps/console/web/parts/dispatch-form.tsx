import { limitText, type Limit } from '@yiwang/kernel'
import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dispatchOf, isSure, needsReason, type DispatchChoice, type Duty, type Suggestion } from '../case/dispatch-choice.ts'

interface DispatchFormProps {
  readonly duties: ReadonlyArray<Duty & { readonly limit: Limit }>
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly name: string }>
  readonly suggestion: Suggestion | undefined
  /** sent before to a unit that has not signed */
  readonly isAgain: boolean
  readonly isBusy: boolean
  readonly onDispatch: (choice: DispatchChoice) => void
}

interface Values {
  readonly dutyId?: string
  readonly unitId?: string
  readonly reason?: string
}

type UnitName = (unitId: string | undefined) => string

function SuggestionNote({ suggestion, unitName }: { suggestion: Suggestion | undefined; unitName: UnitName }): ReactNode {
  const { t } = useTranslation()
  if (suggestion === undefined) return <p className="quiet">{t('case.dispatch.none')}</p>
  const { unitId, category, terms, confidence } = suggestion
  return (
    <div className={isSure(suggestion) ? 'suggestion' : 'suggestion is-weak'} data-testid="suggestion">
      <p className="small quiet">{t(isSure(suggestion) ? 'case.dispatch.suggestion' : 'case.dispatch.unsure')}</p>
      <p>
        <strong>
          {unitName(unitId)} · {category}
        </strong>
      </p>
      <p className="small">
        {`${t('case.dispatch.because', { terms: terms.join('、') })}　${t('case.dispatch.confidence', { percent: Math.round(confidence * 100) })}`}
      </p>
    </div>
  )
}

/** A person dispatches: the suggestion is accepted by Enter, or another unit chosen with a reason. */
export function DispatchForm({ duties, units, suggestion, isAgain, isBusy, onDispatch }: DispatchFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const dutyId = Form.useWatch('dutyId', form) ?? suggestion?.dutyId
  const duty = duties.find((candidate) => candidate.dutyId === dutyId)
  const unitId = Form.useWatch('unitId', form) ?? duty?.unitId
  const unitName: UnitName = (id) => units.find((unit) => unit.unitId === id)?.name ?? id ?? ''
  const required = [{ required: true, message: t('window.required') }]
  return (
    <section className="panel" aria-labelledby="dispatch-title">
      <h2 id="dispatch-title">{t(isAgain ? 'case.dispatch.again' : 'case.dispatch.title')}</h2>
      <SuggestionNote suggestion={suggestion} unitName={unitName} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ dutyId: suggestion?.dutyId, unitId: suggestion?.unitId }}
        onValuesChange={(changed: Values) => {
          const chosen = duties.find((candidate) => candidate.dutyId === changed.dutyId)
          if (chosen !== undefined) form.setFieldValue('unitId', chosen.unitId)
        }}
        onFinish={(values) => {
          onDispatch(dispatchOf({ ...values, unitId: values.unitId ?? '' }))
        }}
      >
        <Form.Item
          name="dutyId"
          label={t('case.dispatch.category')}
          rules={required}
          extra={duty === undefined ? null : `${t('case.dispatch.limit', { limit: limitText(duty.limit) })}　${duty.limit.basis}`}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={duties.map((candidate) => ({ value: candidate.dutyId, label: candidate.category }))}
          />
        </Form.Item>
        <Form.Item name="unitId" label={t('case.dispatch.unit')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          />
        </Form.Item>
        {unitId !== undefined && needsReason({ unitId, suggestion, isAgain }) ? (
          <Form.Item
            name="reason"
            label={t('case.dispatch.reason')}
            extra={t('case.dispatch.reasonHint')}
            rules={[{ required: true, whitespace: true, message: t('window.required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={isBusy} autoFocus={suggestion !== undefined && isSure(suggestion)} data-testid="dispatch">
          {unitId === undefined ? t('case.dispatch.send') : t('case.dispatch.accept', { unit: unitName(unitId) })}
        </Button>
      </Form>
    </section>
  )
}
