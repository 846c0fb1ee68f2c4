import type { ReactNode } from 'react'
import type { Page } from '../layout.tsx'
import type { LookGroup, LookQuestion } from './matter-view.ts'

interface LookedProps {
  readonly page: Page
  /** address of the matter */
  readonly action: string
  readonly formId: string
  readonly looks: readonly LookGroup[]
}

const TIMES_SHOWN = 3

function Times({ page: { t }, times }: { page: Page; times: readonly string[] }): ReactNode {
  const shown = times.slice(0, TIMES_SHOWN).join(t('looks.between'))
  return (
    <p className="small">{times.length > TIMES_SHOWN ? t('looks.manyTimes', { shown, count: times.length }) : shown}</p>
  )
}

function Answered({ page: { t }, question }: { page: Page; question: LookQuestion }): ReactNode {
  const { askedAt, inquiry, answer } = question
  return (
    <div className="reply" data-testid="look-question">
      <p className="small">{t('looks.askedAt', { time: askedAt })}</p>
      {inquiry === undefined ? null : <p>{inquiry}</p>}
      {answer === undefined ? <p>{t('looks.waiting')}</p> : null}
      {answer === undefined ? null : (
        <>
          <p className="small">{t('looks.answeredBy', { time: answer.at, by: answer.by })}</p>
          <p>
            <b>{t(`looks.findings.${answer.finding}`)}</b>
          </p>
          <p>{answer.text ?? t('looks.answerAway')}</p>
        </>
      )}
    </div>
  )
}

/** One tap asks; whoever wants to say more goes to a page of its own. */
function Ask({ page: { t }, action, formId, look }: Omit<LookedProps, 'looks'> & { look: LookGroup }): ReactNode {
  if (!look.canAsk) return null
  const address = `${action}/openings/${look.id}/question`
  return (
    <form className="actions tight" method="post" action={address}>
      <input type="hidden" name="formId" value={formId} />
      <button className="button quiet" data-testid="ask-why">
        {t(look.questions.length === 0 ? 'looks.ask' : 'looks.askAgain')}
      </button>
      <a className="button plain" href={address}>
        {t('looks.askInWords')}
      </a>
    </form>
  )
}

function Look(props: Omit<LookedProps, 'looks'> & { look: LookGroup }): ReactNode {
  const { page, look } = props
  const { t } = page
  return (
    <li id={`look-${look.id}`}>
      <b>{look.who}</b>
      <Times page={page} times={look.times} />
      <p>{t('looks.action', { action: look.action, system: look.system })}</p>
      <p className="small">{t('looks.basis', { basis: look.basis })}</p>
      {look.questions.map((question) => (
        <Answered key={question.id} page={page} question={question} />
      ))}
      <Ask {...props} />
    </li>
  )
}

function Folded(props: LookedProps & { title: string }): ReactNode {
  const { looks, title } = props
  if (looks.length === 0) return null
  const isAsked = looks.some(({ questions }) => questions.length > 0)
  return (
    <details open={isAsked}>
      <summary>{title}</summary>
      <ul className="looks">
        {looks.map((look) => (
          <Look key={look.id} {...props} look={look} />
        ))}
      </ul>
    </details>
  )
}

const countOf = (looks: readonly LookGroup[]): number => looks.reduce((sum, { times }) => sum + times.length, 0)

/** Who looked at the person's data, when, why and from where: people first, machines and themselves folded below. */
export function Looked(props: LookedProps): ReactNode {
  const { page, looks } = props
  const { t } = page
  const by = (kind: LookGroup['by']): readonly LookGroup[] => looks.filter((look) => look.by === kind)
  const people = by('person')
  return (
    <section className="card" id="looked" data-testid="openings">
      <h2>{t('matter.looked')}</h2>
      {people.length === 0 ? <p>{t('matter.lookedNone')}</p> : null}
      <ul className="looks">
        {people.map((look) => (
          <Look key={look.id} {...props} look={look} />
        ))}
      </ul>
      <Folded {...props} looks={by('machine')} title={t('looks.machines', { count: countOf(by('machine')) })} />
      <Folded {...props} looks={by('self')} title={t('looks.self', { count: countOf(by('self')) })} />
    </section>
  )
}
