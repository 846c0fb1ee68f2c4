import { DEFAULT_LOCALE, listText } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { DispatchStep, DispatchView, ShownObjection } from './matter-view.ts'

interface DispatchProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly dispatch: DispatchView | undefined
}

/** What it is called and who has it, as the catalogue names them. */
function Place({ category, unit }: { category: string | undefined; unit: string }): ReactNode {
  return <span lang={DEFAULT_LOCALE}>{category === undefined ? unit : `${category} → ${unit}`}</span>
}

function Suggested({ page: { t }, step }: { page: Page; step: DispatchStep }): ReactNode {
  const { suggested, isReviewed } = step
  if (suggested === undefined) return <dd>{t(isReviewed ? 'dispatch.noneReviewed' : 'dispatch.none')}</dd>
  const { category, unit, percent, terms } = suggested
  return (
    <dd data-testid="suggested">
      <Place category={category} unit={unit} />
      <br />
      <span className="small">
        {t('dispatch.confidence', { percent })}
        {terms.length === 0 ? null : (
          <>
            {' · '}
            {t('dispatch.because')} <span lang={DEFAULT_LOCALE}>{listText(terms, DEFAULT_LOCALE)}</span>
          </>
        )}
      </span>
    </dd>
  )
}

function Decided({ page: { t }, step }: { page: Page; step: DispatchStep }): ReactNode {
  const { category, unit, by, at, suggested, isAsSuggested, reason } = step
  const followed = isAsSuggested ? 'dispatch.asSuggested' : 'dispatch.otherwise'
  return (
    <dd data-testid="decided">
      <Place category={category} unit={unit} />
      <br />
      <span className="small">
        {at} <span lang={DEFAULT_LOCALE}>{by}</span>
        {suggested === undefined ? null : ` · ${t(followed)}`}
        {reason === undefined ? null : (
          <>
            {' · '}
            {t('dispatch.reason')} <span lang={DEFAULT_LOCALE}>{reason}</span>
          </>
        )}
      </span>
    </dd>
  )
}

function Objected({ page: { t }, objection }: { page: Page; objection: ShownObjection }): ReactNode {
  const { objectedAt, words, answer } = objection
  return (
    <div className="reply" data-testid="objection-shown">
      <p className="small">{t('dispatch.objectedAt', { time: objectedAt })}</p>
      {words === undefined ? null : <p>{words}</p>}
      {answer === undefined ? <p>{t('dispatch.waiting')}</p> : null}
      {answer === undefined ? null : (
        <>
          <p className="small">{t('dispatch.answeredBy', { time: answer.at, by: answer.by })}</p>
          <p>
            <b>{t(`dispatch.findings.${answer.finding}`)}</b>
          </p>
          <p>{answer.text ?? t('dispatch.answerAway')}</p>
        </>
      )}
    </div>
  )
}

function Step({ page, step }: { page: Page; step: DispatchStep }): ReactNode {
  const { t } = page
  return (
    <dl className="facts">
      <dt>{t('dispatch.machine')}</dt>
      <Suggested page={page} step={step} />
      <dt>{t('dispatch.person')}</dt>
      <Decided page={page} step={step} />
    </dl>
  )
}

/** Why the matter went where it went: a machine suggested, a person decided, and the person it is about may object. */
export function Dispatch({ page, action, dispatch }: DispatchProps): ReactNode {
  const { t } = page
  if (dispatch === undefined) return null
  const { objections, canObject, isSigned } = dispatch
  const first = isSigned ? 'dispatch.objectSigned' : 'dispatch.object'
  const [newest, ...earlier] = dispatch.steps
  return (
    <section className="card" id="dispatch" data-testid="dispatch">
      <h2>{t('dispatch.title')}</h2>
      <Step page={page} step={newest} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('dispatch.earlier', { count: earlier.length })}</summary>
          {earlier.map((step) => (
            <div key={step.id} className="apart">
              <Step page={page} step={step} />
            </div>
          ))}
        </details>
      )}
      {objections.map((objection) => (
        <Objected key={objection.id} page={page} objection={objection} />
      ))}
      {canObject && isSigned ? (
        <p className="small after" data-testid="signed-note">
          {t('dispatch.signedNote', { unit: newest.unit })}
        </p>
      ) : null}
      <p className="actions">
        {canObject ? (
          <a className="button quiet" href={`${action}/dispatches/${newest.id}/objection`} data-testid="object">
            {t(objections.length === 0 ? first : 'dispatch.objectAgain')}
          </a>
        ) : null}
        <a className="button plain" href="/algorithms">
          {t('dispatch.how')}
        </a>
      </p>
    </section>
  )
}
