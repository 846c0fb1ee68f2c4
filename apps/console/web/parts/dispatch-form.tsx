import type { Limit } from '@yiwang/kernel'
import { Button, Form, Input, Select, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import {
  dispatchOf,
  isSure,
  needsReason,
  type DispatchChoice,
  type Duty,
  type Suggestion,
} from '../case/dispatch-choice.ts'

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

function SuggestionNote({
  suggestion,
  unitName,
}: {
  suggestion: Suggestion | undefined
  unitName: UnitName
}): ReactNode {
  const { t } = useTranslation()
  const { list } = useWording()
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
        {`${t('case.dispatch.because', { terms: list(terms) })} · ${t('case.dispatch.confidence', { percent: Math.round(confidence * 100) })}`}
      </p>
    </div>
  )
}

type Offer = Pick<DispatchFormProps, 'duties' | 'units' | 'suggestion'>

const unitNames =
  (units: DispatchFormProps['units']): UnitName =>
  (id) =>
    units.find(({ unitId }) => unitId === id)?.name ?? id ?? ''

/** What is chosen at this moment: the suggestion until somebody changes it. */
function useChoice(form: FormInstance<Values>, { duties, suggestion }: Offer) {
  const dutyId = Form.useWatch('dutyId', form) ?? suggestion?.dutyId
  const duty = duties.find((candidate) => candidate.dutyId === dutyId)
  const unitId = Form.useWatch('unitId', form) ?? duty?.unitId
  return { duty, unitId }
}

function Fields({ duties, units, duty }: Offer & { duty: DispatchFormProps['duties'][number] | undefined }): ReactNode {
  const { t } = useTranslation()
  const { limit: tellLimit } = useWording()
  const rules = [{ required: true, message: t('window.required') }]
  return (
    <>
      <Form.Item
        name="dutyId"
        label={t('case.dispatch.category')}
        rules={rules}
        extra={duty && `${t('case.dispatch.limit', { limit: tellLimit(duty.limit) })} · ${duty.limit.basis}`}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={duties.map(({ dutyId, category }) => ({ value: dutyId, label: category }))}
        />
      </Form.Item>
      <Form.Item name="unitId" label={t('case.dispatch.unit')} rules={rules}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      </Form.Item>
    </>
  )
}

function Reason(): ReactNode {
  const { t } = useTranslation()
  const rules = [{ required: true, whitespace: true, message: t('window.required') }]
  return (
    <Form.Item name="reason" label={t('case.dispatch.reason')} extra={t('case.dispatch.reasonHint')} rules={rules}>
      <Input maxLength={200} />
    </Form.Item>
  )
}

/** A person dispatches: the suggestion is accepted by Enter, or another unit chosen with a reason. */
export function DispatchForm({ isAgain, isBusy, onDispatch, ...offer }: DispatchFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const { duties, units, suggestion } = offer
  const { duty, unitId } = useChoice(form, offer)
  const unitName = unitNames(units)
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
        <Fields {...offer} duty={duty} />
        {unitId !== undefined && needsReason({ unitId, suggestion, isAgain }) ? <Reason /> : null}
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy}
          autoFocus={suggestion !== undefined && isSure(suggestion)}
          data-testid="dispatch"
        >
          {unitId === undefined ? t('case.dispatch.send') : t('case.dispatch.accept', { unit: unitName(unitId) })}
        </Button>
      </Form>
    </section>
  )
}
