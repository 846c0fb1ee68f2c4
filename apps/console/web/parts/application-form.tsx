import type { FormField, Item } from '@yiwang/services/contracts'
import { Button, Form, Input, Select, Tag, type FormInstance } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countFaults, valuesOf, without, type Faults } from '../application/faults.ts'
import type { ApplicationDesk, Shared } from '../application/use-application.ts'
import { useAtMost } from '../typed/use-at-most.ts'
import { TroubleNote } from './trouble-note.tsx'

type Typed = Record<string, string | undefined>

function Title({ field: { title, asking } }: { field: FormField }): ReactNode {
  const { t } = useTranslation()
  const isRequired = asking.kind === 'required-by-law'
  return (
    <>
      {title}
      <Tag color={isRequired ? 'processing' : 'default'} style={{ marginInlineStart: 8 }}>
        {t(isRequired ? 'application.lawful' : 'application.optional')}
      </Tag>
    </>
  )
}

function Source({ shared, typed }: { shared: Shared | undefined; typed: string | undefined }): ReactNode {
  const { t } = useTranslation()
  if (shared === undefined) return null
  const isKept = typed === shared.value
  return (
    <div className="small" data-testid={`source-${shared.field}`} style={{ color: 'var(--color-done)' }}>
      {isKept ? t('application.source', { source: shared.source }) : t('application.corrected')}
    </div>
  )
}

function Answer({
  field,
  ...control
}: {
  field: FormField
  id?: string
  value?: string
  onChange?: (value: unknown) => void
}): ReactNode {
  if (field.kind === 'choice') {
    return <Select allowClear options={(field.choices ?? []).map((value) => ({ value, label: value }))} {...control} />
  }
  const isNumber = field.kind === 'phone' || field.kind === 'account'
  return <Input autoComplete="off" inputMode={isNumber ? 'numeric' : 'text'} {...control} />
}

const NOTHING_CHANGED: ReadonlySet<string> = new Set()

/** Shows what the server found wrong, field by field, until each is changed. */
function useFaults(form: FormInstance<Typed>, faults: Faults | undefined) {
  const { t } = useTranslation()
  const [changed, setChanged] = useState(NOTHING_CHANGED)
  useEffect(() => {
    if (faults === undefined) return
    setChanged(NOTHING_CHANGED)
    const errors = [
      ...faults.missing.map((name) => ({ name, errors: [t('application.required')] })),
      ...faults.invalid.map((name) => ({ name, errors: [t('application.invalid')] })),
    ]
    form.setFields(errors)
    const [first] = errors
    if (first !== undefined) form.focusField(first.name)
  }, [form, faults, t])
  return {
    left: faults === undefined ? 0 : countFaults(without(faults, changed)),
    change(names: readonly string[]) {
      form.setFields(names.map((name) => ({ name, errors: [] })))
      setChanged((before) => new Set([...before, ...names]))
    },
  }
}

interface QueryButtonProps {
  readonly desk: ApplicationDesk
  readonly idCard: string | undefined
}

function QueryButton({ desk: { query }, idCard }: QueryButtonProps): ReactNode {
  const { t } = useTranslation()
  const typed = idCard?.trim() ?? ''
  return (
    <div style={{ marginBottom: 24 }}>
      <Button
        data-testid="query-shared"
        disabled={typed.length < 15}
        loading={query.isBusy}
        onClick={() => {
          query.run(typed)
        }}
      >
        {t('application.query')}
      </Button>{' '}
      <span className="small quiet">{typed.length < 15 ? t('application.needId') : t('application.queryHint')}</span>
      {query.trouble === undefined ? null : (
        <p role="alert" data-testid="refused" className="small" style={{ color: 'var(--color-wait)' }}>
          {t('application.refused', { reason: query.trouble.sentence })}
        </p>
      )}
    </div>
  )
}

/** The item's form: beside each field why it is asked, and for what was found elsewhere, where it comes from. */
export function ApplicationForm({ item, desk }: { item: Item; desk: ApplicationDesk }): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const atMost = useAtMost()
  const typed = Form.useWatch([], form) as Typed | undefined
  const found = desk.query.done
  const faults = desk.submit.done?.kind === 'faulty' ? desk.submit.done.faults : undefined
  const { left, change } = useFaults(form, faults)
  useEffect(() => {
    // Set like this, a value also clears what was wrong with the field.
    form.setFields((found ?? []).map(({ field, value }) => ({ name: field, value, errors: [] })))
  }, [form, found])
  const isShared = item.fields.some(({ sharedFrom }) => sharedFrom !== undefined)
  return (
    <Form<Typed>
      form={form}
      className="panel"
      layout="vertical"
      requiredMark={false}
      onValuesChange={(values: Typed) => {
        change(Object.keys(values))
      }}
      onFinish={(values) => {
        if (!desk.submit.isBusy) desk.submit.run(valuesOf(item.fields, values))
      }}
    >
      <TroubleNote sentence={left === 0 ? desk.submit.trouble?.sentence : t('application.faults', { count: left })} />
      {item.fields.map((field) => (
        <div key={field.name}>
          <Form.Item
            name={field.name}
            rules={[atMost(field.title, field.maxLength)]}
            label={<Title field={field} />}
            extra={
              <>
                <span className="small">
                  {field.asking.kind === 'required-by-law' ? field.asking.basis : field.asking.consequence}
                </span>
                <Source shared={found?.find((shared) => shared.field === field.name)} typed={typed?.[field.name]} />
              </>
            }
          >
            <Answer field={field} />
          </Form.Item>
          {isShared && field.kind === 'id-card' ? <QueryButton desk={desk} idCard={typed?.[field.name]} /> : null}
        </div>
      ))}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={desk.submit.isBusy}
        data-testid="submit-application"
      >
        {t('application.submit')}
      </Button>
    </Form>
  )
}
