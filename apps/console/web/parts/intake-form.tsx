import { LIMITS, readPhone } from '@yiwang/intake/contracts'
import type { Trouble } from '@yiwang/ui/web'
import { Button, Form, Input, Radio } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { divisionNamed, fieldOf, instantOf, type NamedDivision, type WindowEntry } from '../window/entry.ts'

interface WindowFormProps {
  readonly isBusy: boolean
  /** what the server refused; shown at the field it names */
  readonly trouble: Trouble | undefined
  readonly divisions: readonly NamedDivision[]
  readonly firstChannel: WindowEntry['channel']
  readonly onSubmit: (entry: WindowEntry) => void
}

const KINDS = ['help', 'complaint', 'report', 'consultation', 'suggestion'] as const
const DIVISIONS = 'divisions'
const CHANNELS = ['window', 'hotline', 'visit'] as const

function useRules(divisions: readonly NamedDivision[]) {
  const { t } = useTranslation()
  const atMost = (max: number) => ({ max, message: t('window.tooLong', { max }) })
  const check = (isGood: (typed: string) => boolean, message: string) => ({
    validator: (_: unknown, typed?: string) =>
      typed === undefined || typed === '' || isGood(typed) ? Promise.resolve() : Promise.reject(new Error(message)),
  })
  return {
    narrative: [{ required: true, whitespace: true, message: t('window.narrativeMissing') }, atMost(LIMITS.narrative)],
    division: [check((typed) => divisionNamed(divisions, typed) !== undefined, t('window.divisionUnknown'))],
    address: [atMost(LIMITS.address)],
    name: [atMost(LIMITS.name)],
    phone: [check((typed) => readPhone(typed) !== undefined, t('window.phoneInvalid'))],
    occurredAt: [check((typed) => Date.parse(instantOf(typed)) <= Date.now(), t('window.notNow'))],
  }
}

function Story({ divisions }: Pick<WindowFormProps, 'divisions'>): ReactNode {
  const { t } = useTranslation()
  const rules = useRules(divisions)
  return (
    <>
      <Form.Item name="channel" label={t('window.channel')}>
        <Radio.Group
          optionType="button"
          options={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('window.kind')}>
        <Radio.Group optionType="button" options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item
        className="wide"
        name="narrative"
        label={t('window.narrative')}
        extra={t('window.narrativeHint')}
        rules={rules.narrative}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 5, maxRows: 18 }} />
      </Form.Item>
      <Form.Item name="division" label={t('window.division')} rules={rules.division} validateTrigger="onBlur">
        <Input list={DIVISIONS} autoComplete="off" />
      </Form.Item>
      <datalist id={DIVISIONS}>
        {divisions.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <Form.Item name="address" label={t('window.address')} rules={rules.address}>
        <Input autoComplete="off" />
      </Form.Item>
    </>
  )
}

function Contact(): ReactNode {
  const { t } = useTranslation()
  const rules = useRules([])
  return (
    <>
      <Form.Item name="name" label={t('window.name')} rules={rules.name}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('window.phone')}
        extra={t('window.contactHint')}
        rules={rules.phone}
        validateTrigger="onBlur"
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="occurredAt"
        label={t('window.occurredAt')}
        extra={t('window.occurredAtHint')}
        rules={rules.occurredAt}
      >
        <Input type="datetime-local" />
      </Form.Item>
    </>
  )
}

/** One wide form a clerk fills by keyboard alone while the person speaks; Ctrl+Enter sends. */
export function WindowForm({ isBusy, trouble, divisions, firstChannel, onSubmit }: WindowFormProps): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<WindowEntry>()
  useEffect(() => {
    if (trouble?.field === undefined) return
    const name = fieldOf(trouble.field)
    form.setFields([{ name, errors: [trouble.sentence] }])
    form.focusField(name)
  }, [form, trouble])
  return (
    <div
      className="panel"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.submit()
      }}
    >
      <Form<WindowEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={{ channel: firstChannel, kind: 'help' }}
        onFinish={(entry) => {
          if (!isBusy) onSubmit(entry)
        }}
      >
        <div className="form-grid">
          <Story divisions={divisions} />
          <Contact />
        </div>
        <Button type="primary" size="large" htmlType="submit" loading={isBusy} data-testid="take-in">
          {t('window.submit')}
        </Button>
      </Form>
    </div>
  )
}
