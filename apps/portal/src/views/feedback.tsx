import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Translate } from '../messages/translator.ts'
import { Choices, errorText, TextField, type FieldError } from './fields.tsx'
import { LongWords } from './long-words.tsx'

/** Until when, and of which reply, it may still be said that it was not solved. */
interface Objection {
  readonly round: number
  readonly until: string
}

/** What the person can say now: nothing yet, the result, or (once said) a voluntary rating. */
export type FeedbackState =
  | { readonly step: 'not-yet' }
  | { readonly step: 'confirm'; readonly round: number }
  | {
      readonly step: 'again'
      readonly result: 'solved' | 'partly' | 'not'
      /** to whom it goes back; undefined where no unit had it */
      readonly unit: string | undefined
      readonly until: string | undefined
      /** the unit's case has taken it up */
      readonly isTaken: boolean
    }
  | {
      readonly step: 'rate'
      readonly result: 'solved' | 'partly' | 'not'
      readonly objection: Objection | undefined
    }
  | {
      readonly step: 'done'
      readonly result: 'solved' | 'partly' | 'not'
      readonly score: number | undefined
      readonly objection: Objection | undefined
    }

/** The last reply; without its text while the vault is away. */
export interface ShownReply {
  readonly from: string
  readonly text?: string
}

/** What had been chosen and typed before it was refused. */
export interface TypedWhy {
  readonly result: string
  readonly said: string
}

interface FeedbackProps {
  readonly t: Translate
  readonly action: string
  readonly formId: string
  readonly state: FeedbackState
  readonly errors: readonly FieldError[]
  /** what is to be judged */
  readonly reply?: ShownReply | undefined
  readonly why: TypedWhy
}

/** The reply, above the question about it. */
function Judged({ t, reply }: Pick<FeedbackProps, 't' | 'reply'>): ReactNode {
  if (reply === undefined) return null
  return (
    <>
      <p className="small">{reply.from}</p>
      <blockquote className="reply judged" lang={DEFAULT_LOCALE}>
        <LongWords t={t} id="judged" text={reply.text ?? t('matter.replyAway')} />
      </blockquote>
    </>
  )
}

/** Why it is not solved: nobody has to say, and whoever does is read by the unit. */
function Reason({ t, value, error }: { t: Translate; value: string; error?: string | undefined }): ReactNode {
  return (
    <TextField name="said" kind="area" label={t('matter.why')} hint={t('matter.whyHint')} value={value} error={error} />
  )
}

function Confirm({ t, action, formId, errors, reply, why, round }: FeedbackProps & { round: number }): ReactNode {
  return (
    <form className="card" method="post" action={`${action}/result`} data-testid="confirm">
      <Judged t={t} reply={reply} />
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="round" value={round} />
      <Choices
        name="result"
        legend={t('matter.feedback')}
        hint={t('matter.feedbackText')}
        value={why.result}
        error={errorText(errors, 'result')}
        options={(['solved', 'partly', 'not'] as const).map((value) => ({ value, label: t(`matter.${value}`) }))}
      />
      <Reason t={t} value={why.said} error={errorText(errors, 'said')} />
      <button className="button">{t('matter.feedbackSend')}</button>
    </form>
  )
}

function Rate({ t, action, formId, errors }: FeedbackProps): ReactNode {
  return (
    <form method="post" action={`${action}/rating`}>
      <input type="hidden" name="formId" value={formId} />
      <Choices
        name="score"
        legend={t('matter.rate')}
        hint={t('matter.rateHint')}
        value={undefined}
        error={errorText(errors, 'score')}
        options={[5, 4, 3, 2, 1].map((score) => ({ value: String(score), label: t(`matter.scores.${score}`) }))}
      />
      <button className="button quiet">{t('matter.rateSend')}</button>
    </form>
  )
}

/** The way back after all is said: things break again, and some are noticed later. */
function Reopen({
  t,
  action,
  formId,
  objection,
  errors,
  why,
}: FeedbackProps & { objection: Objection | undefined }): ReactNode {
  if (objection === undefined) return null
  return (
    <form className="apart" method="post" action={`${action}/result`} data-testid="objection">
      <p>{t('matter.object', { until: objection.until })}</p>
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="round" value={objection.round} />
      <Reason t={t} value={why.said} error={errorText(errors, 'said')} />
      <button className="button quiet" name="result" value="not">
        {t('matter.objectSend')}
      </button>
    </form>
  )
}

/** Where it goes now: the same place as before, with a date of its own. */
function Again({ t, state }: { t: Translate; state: Extract<FeedbackState, { step: 'again' }> }): ReactNode {
  const { unit = t('matter.hotline'), until, isTaken } = state
  return (
    <section className="card" data-testid="again">
      <h2 data-testid="result">{t('matter.thanks', { result: t(`matter.${state.result}`) })}</h2>
      <p>{t(isTaken ? 'matter.wentBack' : 'matter.goesBack', { unit })}</p>
      {until === undefined ? null : (
        <p>
          {t('matter.againUntil')} <b>{until}</b>
        </p>
      )}
      <p className="small">{t('matter.againThen')}</p>
    </section>
  )
}

/** The citizen's word on the result; shown only when it is their turn. */
export function Feedback(props: FeedbackProps): ReactNode {
  const { t, state } = props
  if (state.step === 'not-yet') return null
  if (state.step === 'again') return <Again t={t} state={state} />
  if (state.step === 'confirm') return <Confirm {...props} round={state.round} />
  return (
    <section className="card">
      <p className={state.result === 'solved' ? 'ok' : undefined} data-testid="result">
        {t('matter.thanks', { result: t(`matter.${state.result}`) })}
      </p>
      {state.step === 'rate' ? <Rate {...props} /> : null}
      {state.step === 'done' && state.score !== undefined ? (
        <p>{t('matter.rated', { score: t(`matter.scores.${state.score}`) })}</p>
      ) : null}
      <Reopen {...props} objection={state.objection} />
    </section>
  )
}
