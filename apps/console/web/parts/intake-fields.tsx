import { LIMITS, readPhone } from '@yiwang/intake/contracts'
import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAtMost } from '../typed/use-at-most.ts'
import { DangerCalls } from './danger-calls.tsx'
import { divisionNamed, instantOf, type NamedDivision, type WindowEntry } from '../window/entry.ts'

const KINDS = ['help', 'complaint', 'report', 'consultation', 'suggestion'] as const
const DIVISIONS = 'divisions'

export function useRules(divisions: readonly NamedDivision[]) {
  const { t } = useTranslation()
  const atMost = useAtMost()
  const check = (isGood: (typed: string) => boolean, message: string) => ({
    validator: (_: unknown, typed?: string) =>
      typed === undefined || typed === '' || isGood(typed) ? Promise.resolve() : Promise.reject(new Error(message)),
  })
  return {
    narrative: [
      { required: true, whitespace: true, message: t('window.narrativeMissing') },
      atMost(t('window.narrative'), LIMITS.narrative),
    ],
    division: [check((typed) => divisionNamed(divisions, typed) !== undefined, t('window.divisionUnknown'))],
    address: [atMost(t('window.address'), LIMITS.address)],
    name: [atMost(t('window.name'), LIMITS.name)],
    relation: [
      { required: true, whitespace: true, message: t('window.relationMissing') },
      atMost(t('window.relation'), LIMITS.relation),
    ],
    behalfName: [atMost(t('window.behalfName'), LIMITS.behalfName)],
    phone: [check((typed) => readPhone(typed) !== undefined, t('window.phoneInvalid'))],
    occurredAt: [check((typed) => Date.parse(instantOf(typed)) <= Date.now(), t('window.notNow'))],
  }
}

interface StoryProps {
  readonly divisions: readonly NamedDivision[]
  /** doors to choose from; a single one is not asked for */
  readonly channels: readonly WindowEntry['channel'][]
  /** what is known of the words, on a screen with no room for it beside them */
  readonly known?: ReactNode
}

/** What it is, in the person's words, and where. */
export function StoryFields({ divisions, channels, known }: StoryProps): ReactNode {
  const { t } = useTranslation()
  const rules = useRules(divisions)
  const form = Form.useFormInstance<WindowEntry>()
  return (
    <>
      <Form.Item name="channel" label={t('window.channel')} hidden={channels.length === 1}>
        <Radio.Group
          optionType="button"
          options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
      </Form.Item>
      <Form.Item className="wide" name="kind" label={t('window.kind')}>
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
      <DangerCalls door={channels[0] === 'hotline' ? 'hotline' : 'window'} />
      {known}
      <Form.Item name="division" label={t('window.division')} rules={rules.division} validateTrigger="onBlur">
        <Input
          list={DIVISIONS}
          autoComplete="off"
          onBlur={({ target }) => {
            const named = divisionNamed(divisions, target.value)
            if (named !== undefined) form.setFieldValue('division', named.name)
          }}
        />
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

/** Who it is and how to reach them, both voluntary. */
export function ContactFields(): ReactNode {
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
    </>
  )
}
