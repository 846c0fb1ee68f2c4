import type { ReactNode } from 'react'
import { Danger } from '../danger.tsx'
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
  /** version of the matter as shown */
  readonly seen: string
  readonly formId: string
  readonly errors: readonly FieldError[]
  readonly addition: TypedAddition
  readonly answer: TypedAnswer
  readonly why: TypedWhy
}

/** What the course of the matter changes while the page is open: there from the start, also where it holds nothing yet. */
function Frame({ of, live, children }: { of: string; live?: string; children: ReactNode }): ReactNode {
  return (
    <div data-frame={of} data-live={live}>
      {children}
    </div>
  )
}

/** "My matter": a table of contents over its sections, one file each. */
export function MatterPage({ page, matter, seen, formId, errors, addition, answer, why }: MatterProps): ReactNode {
  const { t } = page
  const action = `/matters/${matter.receiptNumber}`
  return (
    <Layout page={page} title={t('matter.title')}>
      <ErrorSummary t={t} errors={errors} />
      <Frame of="summary" live={`${action}/live?seen=${seen}`}>
        {matter.isUrgent ? <Danger t={t} isBrief note={t('danger.sent')} /> : null}
        <Summary page={page} matter={matter} />
      </Frame>
      <Frame of="question">
        <Question
          page={page}
          action={action}
          formId={formId}
          question={matter.question}
          errors={errors}
          typed={answer}
        />
      </Frame>
      <Frame of="feedback">
        <Feedback
          t={t}
          action={action}
          formId={formId}
          state={matter.feedback}
          errors={errors}
          reply={matter.reply}
          why={why}
        />
      </Frame>
      <Frame of="timeline">
        <Timeline page={page} action={action} lines={matter.timeline} />
      </Frame>
      <Frame of="dispatch">
        <Dispatch page={page} action={action} dispatch={matter.dispatch} />
      </Frame>
      <Add page={page} action={action} formId={formId} errors={errors} typed={addition} />
      <Account page={page} action={action} matter={matter} />
      <OwnWords page={page} matter={matter} />
      <Frame of="looked">
        <Looked page={page} action={action} formId={formId} looks={matter.looks} />
      </Frame>
      <Proof page={page} matter={matter} />
    </Layout>
  )
}
