import type { ReactNode } from 'react'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

/** What a page with one field says. */
export interface OneFieldWords {
  readonly title: string
  /** what the words are about, as the matter's page shows it */
  readonly about: ReactNode
  readonly text: string
  readonly label: string
  readonly hint: string
  readonly send: string
  readonly keep: string
}

interface OneFieldProps {
  readonly page: Page
  readonly words: OneFieldWords
  readonly name: string
  readonly value: string
  readonly errors: readonly FieldError[]
  readonly formId: string
  /** where it is sent, and where it can be left */
  readonly action: string
  readonly back: string
}

/** Saying something about one thing of one's matter, in one's own words or in none. */
export function OneFieldPage(props: OneFieldProps): ReactNode {
  const { page, words, name, value, errors, formId, action, back } = props
  return (
    <Layout page={page} title={words.title}>
      <ErrorSummary t={page.t} errors={errors} />
      <form id={`${name}-form`} className="card" method="post" action={action} noValidate>
        <h1>{words.title}</h1>
        <div className="reply">{words.about}</div>
        <p className="apart">{words.text}</p>
        <input type="hidden" name="formId" value={formId} />
        <TextField
          name={name}
          kind="area"
          label={words.label}
          hint={words.hint}
          value={value}
          error={errorText(errors, name)}
        />
        <div className="actions">
          <button className="button" data-testid={`${name}-send`}>
            {words.send}
          </button>
          <a className="button quiet" href={back}>
            {words.keep}
          </a>
        </div>
      </form>
    </Layout>
  )
}
