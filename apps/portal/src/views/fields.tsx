import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'

/** A refused field: its form name and a sentence that says what to do. */
export interface FieldError {
  readonly field: string
  readonly sentence: string
}

/** The sentence for a field's error, undefined when the field is fine. */
export function errorText(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((candidate) => candidate.field === field)?.sentence
}

/** Everything that is wrong, on top of the form, each a link to its field. */
export function ErrorSummary({ t, errors }: { t: Translate; errors: readonly FieldError[] }): ReactNode {
  if (errors.length === 0) return null
  return (
    <div className="summary" role="alert" tabIndex={-1} id="errors">
      <h2>{t('errors.title', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error: string | undefined
  readonly kind?: 'text' | 'tel' | 'area'
  readonly autoComplete?: string
}

/** One labelled input with its hint and error tied to it for screen readers. */
export function TextField(props: TextFieldProps): ReactNode {
  const { name, label, hint, value, error, kind = 'text' } = props
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const common = {
    id: name,
    name,
    defaultValue: value,
    'aria-describedby': described || undefined,
    'aria-invalid': error === undefined ? undefined : true,
  }
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint === undefined ? null : (
        <div className="hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <div className="error" id={`${name}-error`}>
          {error}
        </div>
      )}
      {kind === 'area' ? (
        <textarea {...common} rows={7} />
      ) : (
        <input type={kind} autoComplete={props.autoComplete} {...common} />
      )}
    </div>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly value: string | undefined
  readonly error: string | undefined
  readonly options: ReadonlyArray<{ value: string; label: string; text?: string }>
}

/** Radio buttons with large targets. */
export function Choices({ name, legend, hint, value, error, options }: ChoicesProps): ReactNode {
  return (
    <fieldset id={name} aria-describedby={error === undefined ? undefined : `${name}-error`}>
      <legend>{legend}</legend>
      {hint === undefined ? null : <div className="hint">{hint}</div>}
      {error === undefined ? null : (
        <div className="error" id={`${name}-error`}>
          {error}
        </div>
      )}
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
          <span>
            <b>{option.label}</b>
            {option.text === undefined ? null : <span>{option.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
