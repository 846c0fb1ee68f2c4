import type { LimitUnit } from '@yiwang/kernel'
import { Alert, Button, Form, Input, InputNumber, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { ShownReason } from '../parts/shown-reason.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api, type Answers } from '../trpc.ts'
import { DateInput } from '../parts/date-input.tsx'
import { useAtMost } from '../typed/use-at-most.ts'
import { AMOUNT_MAX, isAmount } from './duty-changes.ts'
import { DutyReview } from './duty-review.tsx'
import { SEARCH_UNITS } from '../parts/unit-search.ts'

type Duty = Answers['organisation']['duties'][number]

interface DutyChangeProps {
  readonly duty: Duty
  readonly units: Answers['organisation']['units']
}

interface Values {
  readonly unitId: string
  readonly amount: number
  readonly limitUnit: LimitUnit
  readonly basis: string
  readonly basisFrom: string
  readonly reason: string
}

const TEXT_MAX = 200

const UNITS: readonly LimitUnit[] = ['natural-hour', 'natural-day', 'working-hour', 'working-day']

const inputOf = (dutyId: string, { unitId, amount, limitUnit, basis, basisFrom, reason }: Values) => ({
  dutyId,
  unitId,
  limit: { amount, unit: limitUnit, basis: basis.trim(), effectiveFrom: basisFrom },
  reason: reason.trim(),
})

function LimitFields({ rules }: { rules: Array<{ required: boolean; message: string }> }): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  return (
    <>
      <Form.Item
        name="amount"
        label={t('register.change.amount')}
        rules={[
          {
            // a number out of bounds is refused, never quietly made another
            validator: (_, amount: unknown) =>
              isAmount(amount)
                ? Promise.resolve()
                : Promise.reject(new Error(t('register.change.amountWrong', { max: AMOUNT_MAX }))),
          },
        ]}
      >
        <InputNumber />
      </Form.Item>
      <Form.Item name="limitUnit" label={t('register.change.limitUnit')} rules={rules}>
        <Select options={UNITS.map((unit) => ({ value: unit, label: t(`register.limitUnits.${unit}`) }))} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('register.change.basis')}
        rules={[...rules, atMost(t('register.change.basis'), TEXT_MAX)]}
        className="wide"
      >
        <Input />
      </Form.Item>
      <Form.Item name="basisFrom" label={t('register.change.basisFrom')} rules={rules}>
        <DateInput type="date" />
      </Form.Item>
    </>
  )
}

/** Gives an entry another unit or limit from today on, and says why. */
export function DutyChange({ duty, units }: DutyChangeProps): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  const [written, setWritten] = useState<ReturnType<typeof inputOf>>()
  const change = useAct(
    (input: ReturnType<typeof inputOf>, sending) => api.organisation.changeDuty.mutate(input, sending),
    () => setWritten(undefined),
  )
  const rules = [{ required: true, message: t('window.required') }]
  const { dutyId, unitId, limit } = duty
  const unitName = (id: string): string => units.find((unit) => unit.unitId === id)?.name ?? id
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        unitId,
        amount: limit.amount,
        limitUnit: limit.unit,
        basis: limit.basis,
        basisFrom: limit.effectiveFrom,
      }}
      onValuesChange={() => {
        setWritten(undefined)
      }}
      onFinish={(values) => {
        change.reset()
        setWritten(inputOf(dutyId, values))
      }}
    >
      <TroubleNote sentence={change.trouble?.sentence} />
      {change.done === undefined ? null : (
        <Alert type="success" showIcon role="status" title={t('register.change.saved')} style={{ marginBottom: 16 }} />
      )}
      <div className="form-grid">
        <Form.Item name="unitId" label={t('register.change.unit')} rules={rules} className="wide">
          <Select showSearch={SEARCH_UNITS} options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))} />
        </Form.Item>
        <LimitFields rules={rules} />
        <Form.Item
          name="reason"
          label={t('register.change.reason')}
          extra={<ShownReason hint={t('register.change.reasonHint')} max={TEXT_MAX} />}
          rules={[
            { required: true, whitespace: true, message: t('window.required') },
            atMost(t('register.change.reason'), TEXT_MAX),
          ]}
          className="wide"
        >
          <Input />
        </Form.Item>
      </div>
      {written === undefined ? (
        <>
          <p className="small quiet">{t('register.change.what')}</p>
          <Button type="primary" htmlType="submit" data-testid="change-duty">
            {t('register.change.save')}
          </Button>
        </>
      ) : (
        <DutyReview
          now={duty}
          next={written}
          unitName={unitName}
          isBusy={change.isBusy}
          onPublish={() => {
            change.run(written)
          }}
          onBack={() => {
            setWritten(undefined)
          }}
        />
      )}
    </Form>
  )
}
