import type { ReactNode } from 'react'
import { errorText, TextField, type FieldError } from '../fields.tsx'
import type { Page } from '../layout.tsx'
import { PhotoField } from '../photo-field.tsx'
import type { MatterView } from './matter-view.ts'

/** What a person had sent in answer before it was refused. */
export interface TypedAnswer {
  readonly answer: string
  /** signed list of photos already received and sealed */
  readonly files: string
  readonly fileCount: number
}

interface QuestionProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly question: MatterView['question']
  readonly errors: readonly FieldError[]
  readonly typed: TypedAnswer
}

/** What the unit still needs to know, and room to answer it; nothing but the answer is asked, and nobody has to. */
export function Question(props: QuestionProps): ReactNode {
  const { page, action, formId, question, errors, typed } = props
  const { t } = page
  if (question === undefined) return null
  return (
    <form
      className="card ask"
      method="post"
      action={`${action}/answers`}
      encType="multipart/form-data"
      data-testid="question"
    >
      <h2>{t('question.title')}</h2>
      <p className="small">{question.from}</p>
      <blockquote className="reply">{question.text ?? t('question.away')}</blockquote>
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="question" value={question.eventId} />
      <input type="hidden" name="files" value={typed.files} />
      <TextField
        name="answer"
        kind="area"
        label={t('question.label')}
        hint={t('question.hint')}
        value={typed.answer}
        error={errorText(errors, 'answer')}
      />
      <PhotoField t={t} name="photos" label={t('question.photos')} fileCount={typed.fileCount} errors={errors} />
      <button className="button">{t('question.send')}</button>
    </form>
  )
}
