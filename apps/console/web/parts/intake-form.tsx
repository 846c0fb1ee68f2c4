import type { Trouble } from '@yiwang/ui/web'
import { Form } from 'antd'
import { useEffect, type ReactNode } from 'react'
import type { Draft } from '../draft/use-draft.ts'
import { fieldOf, isShownAtField, type NamedDivision, type WindowEntry } from '../window/entry.ts'
import { BehalfFields } from './behalf-fields.tsx'
import { ContactFields, StoryFields } from './intake-fields.tsx'
import { StartOver } from './start-over.tsx'
import { WhenField } from './when-field.tsx'

interface IntakeFormProps {
  readonly isBusy: boolean
  /** what the server refused; shown at the field it names */
  readonly trouble: Trouble | undefined
  readonly divisions: readonly NamedDivision[]
  /** doors to choose from, the first being the usual one */
  readonly channels: readonly [WindowEntry['channel'], ...WindowEntry['channel'][]]
  readonly draft: Draft<WindowEntry>
  /** what is known of the words, where it has no room beside them */
  readonly known?: ReactNode
  /** told of every change, for what is shown beside */
  readonly onWords?: (narrative: string) => void
  readonly onSubmit: (entry: WindowEntry) => void
  /** the person left before it was sent; a form with nothing in it is for the next */
  readonly onStartOver: () => void
  /** further fields, and the button that sends */
  readonly children: ReactNode
}

/** One wide form that is filled by keyboard alone while the person speaks; Ctrl+Enter sends. */
export function IntakeForm(props: IntakeFormProps): ReactNode {
  const { isBusy, trouble, divisions, channels, draft, known, onWords, onSubmit, onStartOver, children } = props
  const [form] = Form.useForm<WindowEntry>()
  const presets = { channel: channels[0], kind: 'help', narrative: '', behalf: 'self' } as const
  useEffect(() => {
    if (trouble?.field === undefined || !isShownAtField(trouble)) return
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
        initialValues={{ ...presets, ...draft.kept }}
        onValuesChange={(_changed, all) => {
          draft.keep(all, presets)
          onWords?.(all.narrative)
        }}
        onFinish={(entry) => {
          if (!isBusy) onSubmit(entry)
        }}
      >
        <div className="form-grid">
          <StoryFields divisions={divisions} channels={channels} known={known} />
          <ContactFields />
          <BehalfFields />
          <WhenField />
        </div>
        {children}
        <StartOver
          isBusy={isBusy}
          onStartOver={() => {
            draft.drop()
            onStartOver()
          }}
        />
      </Form>
    </div>
  )
}
