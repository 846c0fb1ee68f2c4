import { REASON_MAX } from '@yiwang/casework/contracts'
import { Button, Form, Input, Select, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useWording } from '@yiwang/ui/web'
import { useTranslation } from 'react-i18next'
import { dispatchOf, needsReason, type DispatchChoice, type Suggestion } from '../case/dispatch-choice.ts'
import { dutyOptions, SEARCH_DUTIES } from '../case/duty-options.ts'
import type { Answers } from '../trpc.ts'
import { useAtMost } from '../typed/use-at-most.ts'
import { ActionHeading } from './action-heading.tsx'
import { ShownReason } from './shown-reason.tsx'
import { SimilarCases } from './similar-cases.tsx'
import { SuggestionNote } from './suggestion-note.tsx'
import { SEARCH_UNITS } from './unit-search.ts'

interface DispatchFormProps {
  readonly duties: Answers['organisation']['duties']
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly name: string }>
  readonly suggestion: Suggestion | undefined
  readonly similar: Answers['casework']['suggest']['similar']
  readonly loads: Answers['casework']['loads']
  /** the person's redacted words */
  readonly text: string
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

type Offer = Pick<DispatchFormProps, 'duties' | 'units' | 'suggestion' | 'loads'>

const nameIn =
  (units: DispatchFormProps['units']) =>
  (id: string): string =>
    units.find(({ unitId }) => unitId === id)?.name ?? id

/** What is chosen at this moment: the suggestion until somebody changes it. */
function useChoice(form: FormInstance<Values>, { duties, suggestion }: Offer): Chosen {
  const dutyId = Form.useWatch('dutyId', form) ?? suggestion?.dutyId
  const duty = duties.find((candidate) => candidate.dutyId === dutyId)
  const unitId = Form.useWatch('unitId', form) ?? duty?.unitId
  return { duty, unitId }
}

/** What is chosen, from the duty on. */
interface Chosen {
  readonly duty: DispatchFormProps['duties'][number] | undefined
  readonly unitId: string | undefined
}

/** What the unit has on its hands already: who gives out work should know. */
function Load({ loads, unitId }: { loads: DispatchFormProps['loads']; unitId: string }): ReactNode {
  const { t } = useTranslation()
  const { open, late } = loads.find((load) => load.unitId === unitId) ?? { open: 0, late: 0 }
  const owed = t('case.dispatch.load', { count: open })
  return <span data-testid="load">{late === 0 ? owed : `${owed} · ${t('case.dispatch.late', { count: late })}`}</span>
}

function Fields({ duties, units, loads, duty, unitId }: Offer & Chosen): ReactNode {
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
        <Select showSearch={SEARCH_DUTIES} options={dutyOptions(duties)} />
      </Form.Item>
      <Form.Item
        name="unitId"
        label={t('case.dispatch.unit')}
        rules={rules}
        extra={unitId === undefined ? undefined : <Load loads={loads} unitId={unitId} />}
      >
        <Select showSearch={SEARCH_UNITS} options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))} />
      </Form.Item>
    </>
  )
}

function Reason(): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  const rules = [
    { required: true, whitespace: true, message: t('window.required') },
    atMost(t('case.dispatch.reason'), REASON_MAX),
  ]
  return (
    <Form.Item
      name="reason"
      label={t('case.dispatch.reason')}
      extra={<ShownReason hint={t('case.dispatch.reasonHint')} max={REASON_MAX} />}
      rules={rules}
    >
      <Input />
    </Form.Item>
  )
}

/** A person dispatches: the suggestion is accepted, or another unit chosen with a reason; nothing goes out by an Enter unread. */
export function DispatchForm({ isAgain, isBusy, onDispatch, text, similar, ...offer }: DispatchFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const { duties, units, suggestion } = offer
  const { duty, unitId } = useChoice(form, offer)
  const unitName = nameIn(units)
  return (
    <section className="panel" aria-labelledby="dispatch-title">
      {isAgain ? (
        <h2 id="dispatch-title">{t('case.dispatch.again')}</h2>
      ) : (
        <ActionHeading id="dispatch-title">{t('case.dispatch.title')}</ActionHeading>
      )}
      <SuggestionNote suggestion={suggestion} unitName={unitName} text={text} unsure={t('case.dispatch.none')} />
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
        <Fields {...offer} duty={duty} unitId={unitId} />
        {unitId !== undefined && needsReason({ unitId, suggestion, isAgain }) ? <Reason /> : null}
        <Button type="primary" htmlType="submit" loading={isBusy} data-testid="dispatch">
          {unitId === undefined ? t('case.dispatch.send') : t('case.dispatch.accept', { unit: unitName(unitId) })}
        </Button>
      </Form>
      <SimilarCases similar={similar} />
    </section>
  )
}
