import { Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowEntry } from '../window/entry.ts'
import { useRules } from './intake-fields.tsx'

/** What the person is to whom they speak for, and how to reach that one; hidden, not gone, when it is their own matter after all. */
function Other({ isHidden }: { isHidden: boolean }): ReactNode {
  const { t } = useTranslation()
  const rules = useRules([])
  const shown = <Rules extends readonly object[]>(some: Rules) => (isHidden ? [] : [...some])
  return (
    <fieldset className="wide behalf" hidden={isHidden}>
      <legend>{t('window.otherTitle')}</legend>
      <Form.Item
        name="relation"
        label={t('window.relation')}
        extra={t('window.relationHint')}
        rules={shown(rules.relation)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="behalfName" label={t('window.behalfName')} rules={shown(rules.behalfName)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="behalfPhone"
        label={t('window.behalfPhone')}
        extra={t('window.behalfPhoneHint')}
        rules={shown(rules.phone)}
        validateTrigger="onBlur"
      >
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
    </fieldset>
  )
}

/** Whose matter it is. */
export function BehalfFields(): ReactNode {
  const { t } = useTranslation()
  const form = Form.useFormInstance<WindowEntry>()
  const behalf = Form.useWatch('behalf', form)
  return (
    <>
      <Form.Item className="wide" name="behalf" label={t('window.whose')}>
        <Radio.Group
          optionType="button"
          options={(['self', 'other'] as const).map((value) => ({ value, label: t(`window.${value}`) }))}
        />
      </Form.Item>
      <Other isHidden={behalf !== 'other'} />
    </>
  )
}
