import { TALK_MAX, contactOutcomeSchema, contactWaySchema, type ContactWay } from '@yiwang/casework/contracts'
import { Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactEntry } from '../case/contact-entry.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useAtMost } from '../typed/use-at-most.ts'
import { instantOf } from '../window/entry.ts'
import { DateInput } from './date-input.tsx'

interface ContactFormProps {
  readonly draft: Draft<ContactEntry>
  /** whether the person can be called; null until the request has arrived */
  readonly hasContact: boolean | null
  readonly isBusy: boolean
  readonly onRecord: (entry: ContactEntry) => void
}

interface ChoicesProps {
  readonly way: ContactWay
  readonly canCall: boolean
}

function Choices({ way, canCall }: ChoicesProps): ReactNode {
  const { t } = useTranslation()
  const hint = canCall ? (way === 'phone' ? 'case.contacting.openFirst' : undefined) : 'case.contacting.noPhone'
  return (
    <>
      <Form.Item name="way" label={t('case.contacting.way')} extra={hint === undefined ? undefined : t(hint)}>
        <Radio.Group
          optionType="button"
          options={contactWaySchema.options.map((value) => ({
            value,
            label: t(`case.contacting.ways.${value}`),
            disabled: value === 'phone' && !canCall,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="outcome"
        label={t('case.contacting.outcome')}
        rules={[{ required: true, message: t('case.contacting.outcomeMissing') }]}
      >
        <Radio.Group
          vertical
          options={contactOutcomeSchema.options.map((value) => ({
            value,
            label: t(`case.contacting.outcomes.${way}.${value}`),
          }))}
        />
      </Form.Item>
    </>
  )
}

/** How the person was tried to be reached, when, and what came of it; nothing here is required but the outcome. */
export function ContactForm({ draft, hasContact, isBusy, onRecord }: ContactFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<ContactEntry>()
  const atMost = useAtMost()
  const canCall = hasContact !== false
  const usual = canCall ? 'phone' : 'visit'
  const way = Form.useWatch('way', form) ?? usual
  const notLater = {
    validator: (_rule: unknown, typed: string | undefined) =>
      typed === undefined || typed === '' || Date.parse(instantOf(typed)) <= Date.now()
        ? Promise.resolve()
        : Promise.reject(new Error(t('case.contacting.notNow'))),
  }
  return (
    <Form<ContactEntry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ way: usual, ...draft.kept }}
      onValuesChange={(_changed, all) => {
        draft.keep(all)
      }}
      onFinish={onRecord}
    >
      <Choices way={way} canCall={canCall} />
      <Form.Item
        name="talk"
        label={t('case.contacting.talk')}
        extra={t('case.contacting.talkHint')}
        rules={[atMost(t('case.contacting.talk'), TALK_MAX)]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Form.Item
        name="occurredAt"
        label={t('case.contacting.at')}
        extra={t('case.contacting.atHint')}
        rules={[notLater]}
      >
        <DateInput type="datetime-local" style={{ maxWidth: 260 }} />
      </Form.Item>
      <Button htmlType="submit" loading={isBusy} data-testid="contact">
        {t('case.contacting.send')}
      </Button>
    </Form>
  )
}
