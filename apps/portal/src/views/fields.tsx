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
          <li key={`${error.field} ${error.sentence}`}>
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
  readonly kind?: 'text' | 'tel' | 'number' | 'area'
  readonly autoComplete?: string
  /** said below the input, e.g. why it is asked */
  readonly note?: ReactNode
}

type Kind = NonNullable<TextFieldProps['kind']>

function Input({ kind, ...rest }: { kind: Kind } & Readonly<Record<string, unknown>>): ReactNode {
  if (kind === 'area') return <textarea {...rest} rows={7} />
  // a number input eats what it cannot read, and nothing typed may be lost
  return (
    <input type={kind === 'number' ? 'text' : kind} inputMode={kind === 'number' ? 'numeric' : undefined} {...rest} />
  )
}

/** A line tied to its field for screen readers; nothing when there is nothing to say. */
function Said({ id, className, text }: { id: string; className: string; text: string | undefined }): ReactNode {
  return text === undefined ? null : (
    <div className={className} id={id}>
      {text}
    </div>
  )
}

/** One labelled input with its hint and error tied to it for screen readers. */
export function TextField(props: TextFieldProps): ReactNode {
  const { name, label, hint, value, error, kind = 'text', note } = props
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <Said id={`${name}-hint`} className="hint" text={hint} />
      <Said id={`${name}-error`} className="error" text={error} />
      <Input
        kind={kind}
        id={name}
        name={name}
        defaultValue={value}
        autoComplete={props.autoComplete}
        aria-describedby={described || undefined}
        aria-invalid={error === undefined ? undefined : true}
      />
      {note}
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
