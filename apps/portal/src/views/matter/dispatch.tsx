import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { DispatchView, ShownObjection } from './matter-view.ts'

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

function Suggested({ page: { t }, suggested }: { page: Page; suggested: DispatchView['suggested'] }): ReactNode {
  if (suggested === undefined) return <dd>{t('dispatch.none')}</dd>
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
            {t('dispatch.because')} <span lang={DEFAULT_LOCALE}>{terms.join('、')}</span>
          </>
        )}
      </span>
    </dd>
  )
}

function Decided({ page: { t }, dispatch }: { page: Page; dispatch: DispatchView }): ReactNode {
  const { category, unit, by, at, suggested, isAsSuggested, reason } = dispatch
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

/** Why the matter went where it went: a machine suggested, a person decided, and the person it is about may object. */
export function Dispatch({ page, action, dispatch }: DispatchProps): ReactNode {
  const { t } = page
  if (dispatch === undefined) return null
  return (
    <section className="card" id="dispatch" data-testid="dispatch">
      <h2>{t('dispatch.title')}</h2>
      <dl className="facts">
        <dt>{t('dispatch.machine')}</dt>
        <Suggested page={page} suggested={dispatch.suggested} />
        <dt>{t('dispatch.person')}</dt>
        <Decided page={page} dispatch={dispatch} />
      </dl>
      {dispatch.objections.map((objection) => (
        <Objected key={objection.id} page={page} objection={objection} />
      ))}
      <p className="actions">
        {dispatch.canObject ? (
          <a className="button quiet" href={`${action}/dispatches/${dispatch.id}/objection`} data-testid="object">
            {t(dispatch.objections.length === 0 ? 'dispatch.object' : 'dispatch.objectAgain')}
          </a>
        ) : null}
        <a className="button plain" href="/algorithms">
          {t('dispatch.how')}
        </a>
      </p>
    </section>
  )
}
