import type { ReactNode } from 'react'
import { Feedback, type TypedWhy } from '../feedback.tsx'
import { ErrorSummary, type FieldError } from '../fields.tsx'
import { Layout, type Page } from '../layout.tsx'
import { Account } from './account.tsx'
import { Add, type TypedAddition } from './add.tsx'
import { Looked } from './looked.tsx'
import { Dispatch } from './dispatch.tsx'
import type { MatterView } from './matter-view.ts'
import { OwnWords } from './own-words.tsx'
import { Proof } from './proof.tsx'
import { Question, type TypedAnswer } from './question.tsx'
import { Summary } from './summary.tsx'
import { Timeline } from './timeline.tsx'

interface MatterProps {
  readonly page: Page
  readonly matter: MatterView
  readonly formId: string
  readonly errors: readonly FieldError[]
  readonly addition: TypedAddition
  readonly answer: TypedAnswer
  readonly why: TypedWhy
}

/** "My matter": a table of contents over its sections, one file each. */
export function MatterPage({ page, matter, formId, errors, addition, answer, why }: MatterProps): ReactNode {
  const { t } = page
  const action = `/matters/${matter.receiptNumber}`
  return (
    <Layout page={page} title={t('matter.title')}>
      <ErrorSummary t={t} errors={errors} />
      <div data-live={`${action}/live`}>
        <Summary page={page} matter={matter} />
        <Question
          page={page}
          action={action}
          formId={formId}
          question={matter.question}
          errors={errors}
          typed={answer}
        />
        <Feedback
          t={t}
          action={action}
          formId={formId}
          state={matter.feedback}
          errors={errors}
          reply={matter.reply}
          why={why}
        />
        <Timeline page={page} action={action} lines={matter.timeline} />
      </div>
      <Dispatch page={page} action={action} dispatch={matter.dispatch} />
      <Add page={page} action={action} formId={formId} errors={errors} typed={addition} />
      <Account page={page} action={action} matter={matter} />
      <OwnWords page={page} matter={matter} />
      <Looked page={page} action={action} formId={formId} looks={matter.looks} />
      <Proof page={page} matter={matter} />
    </Layout>
  )
}
