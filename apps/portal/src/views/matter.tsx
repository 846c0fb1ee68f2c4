import type { ReactNode } from 'react'
import { Feedback, type FeedbackState } from './feedback.tsx'
import { ErrorSummary, errorText, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

/** One line of the timeline, already a plain sentence. */
export interface TimelineLine {
  readonly id: string
  /** ISO time for machines, words for people */
  readonly at: string
  readonly atText: string
  readonly sentence: string
  readonly detail?: string
}

/** One opening of personal data, in words. */
export interface OpeningLine {
  readonly id: string
  readonly when: string
  readonly who: string
  /** e.g. 为了与您联系，查看了您的称呼、电话 */
  readonly action: string
  readonly system: string
}

export interface MatterView {
  readonly receiptNumber: string
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly canWithdraw: boolean
  readonly responsible?: string
  readonly deadline?: string
  readonly deadlineWhy?: string
  readonly timeline: readonly TimelineLine[]
  readonly openings: readonly OpeningLine[]
  readonly feedback: FeedbackState
  readonly own: { state: 'hidden' } | { state: 'away' } | { state: 'shown'; narrative: string; address?: string }
}

interface MatterProps {
  readonly page: Page
  readonly matter: MatterView
  readonly formId: string
  readonly errors: readonly FieldError[]
  readonly addition: string
}

function Summary({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  return (
    <section className="card">
      <h1>{t('matter.title')}</h1>
      <p>
        <span className={`state ${matter.tone}`} data-testid="status">
          {matter.status}
        </span>
      </p>
      <dl className="facts">
        <dt>{t('matter.number')}</dt>
        <dd>{matter.receiptNumber}</dd>
        <dt>{t('matter.responsible')}</dt>
        <dd data-testid="responsible">{matter.responsible ?? t('matter.nobody')}</dd>
        {matter.deadline === undefined ? null : (
          <>
            <dt>{t('matter.deadline')}</dt>
            <dd data-testid="deadline">
              {matter.deadline}
              {matter.deadlineWhy === undefined ? null : (
                <details>
                  <summary>{t('matter.deadlineWhy')}</summary>
                  <p className="small">{matter.deadlineWhy}</p>
                </details>
              )}
            </dd>
          </>
        )}
      </dl>
      {matter.canWithdraw ? (
        <p className="actions">
          <a className="button quiet" href={`/matters/${matter.receiptNumber}/withdrawal`} data-testid="withdraw">
            {t('withdraw.button')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function Timeline({ page, lines }: { page: Page; lines: readonly TimelineLine[] }): ReactNode {
  return (
    <section className="card" aria-live="polite">
      <h2>{page.t('matter.timeline')}</h2>
      <ol className="timeline" data-testid="timeline">
        {lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.at}>{line.atText}</time>
            {line.sentence}
            {line.detail === undefined ? null : <div className="reply">{line.detail}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Looked({ page, openings }: { page: Page; openings: readonly OpeningLine[] }): ReactNode {
  const { t } = page
  return (
    <section className="card" id="looked">
      <h2>{t('matter.looked')}</h2>
      {openings.length === 0 ? (
        <p>{t('matter.lookedNone')}</p>
      ) : (
        <table className="table" data-testid="openings">
          <thead>
            <tr>
              {(['lookedWhen', 'lookedWho', 'lookedWhat', 'lookedSystem'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(`matter.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {openings.map((opening) => (
              <tr key={opening.id}>
                <td>{opening.when}</td>
                <td>{opening.who}</td>
                <td>{opening.action}</td>
                <td>{opening.system}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function OwnWords({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  const { own } = matter
  return (
    <section className="card">
      <h2>{t('matter.yours')}</h2>
      {own.state === 'hidden' ? (
        <a className="button quiet" href={`/matters/${matter.receiptNumber}?own=1`}>
          {t('matter.yoursOpen')}
        </a>
      ) : null}
      {own.state === 'away' ? <p>{t('matter.yoursAway')}</p> : null}
      {own.state === 'shown' ? <p style={{ whiteSpace: 'pre-wrap' }}>{own.narrative}</p> : null}
    </section>
  )
}

function Proof({ page, matter }: { page: Page; matter: MatterView }): ReactNode {
  const { t } = page
  const url = `/matters/${matter.receiptNumber}/proof.json`
  return (
    <section className="card">
      <h2>{t('matter.proof')}</h2>
      <p>{t('matter.proofText')}</p>
      <div data-proof={url} data-button={t('matter.proofButton')} data-pending={t('matter.proofPending')}>
        <noscript>
          <p className="small">{t('matter.proofNoScript')}</p>
        </noscript>
      </div>
      <a href={url} download>
        {t('matter.proofDownload')}
      </a>
    </section>
  )
}

/** "My matter": where it stands, who is responsible, what happened, who looked, and the person's own last word. */
export function MatterPage({ page, matter, formId, errors, addition }: MatterProps): ReactNode {
  const { t } = page
  const action = `/matters/${matter.receiptNumber}`
  return (
    <Layout page={page} title={t('matter.title')}>
      <ErrorSummary t={t} errors={errors} />
      <div data-live={`${action}/live`}>
        <Summary page={page} matter={matter} />
        <Feedback t={t} action={action} formId={formId} state={matter.feedback} errors={errors} />
        <Timeline page={page} lines={matter.timeline} />
      </div>
      <form className="card" method="post" action={`${action}/additions`}>
        <h2>{t('matter.add')}</h2>
        <input type="hidden" name="formId" value={formId} />
        <TextField
          name="addition"
          kind="area"
          label={t('matter.addLabel')}
          value={addition}
          error={errorText(errors, 'addition')}
        />
        <button className="button quiet">{t('matter.addSend')}</button>
      </form>
      <OwnWords page={page} matter={matter} />
      <Looked page={page} openings={matter.openings} />
      <Proof page={page} matter={matter} />
    </Layout>
  )
}
