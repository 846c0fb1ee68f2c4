import type { ReactNode } from 'react'
import type { Due } from '../matter/due.ts'
import type { frame } from '../messages/zh-cn/frame.ts'
import type { Translate } from '../messages/translator.ts'
import { DueFact } from './due.tsx'
import { errorText, ErrorSummary, TextField, type FieldError } from './fields.tsx'
import { Layout, type Page } from './layout.tsx'

/** What the number alone tells: nothing personal. */
export interface FoundMatter {
  readonly number: string
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly receivedAt: string
  /** its name and telephone; undefined before dispatch */
  readonly unit: string | undefined
  readonly due: Due | undefined
  readonly next: keyof (typeof frame)['find']['next']
}

interface FindProps {
  readonly page: Page
  readonly number: string
  readonly errors: readonly FieldError[]
  readonly found?: FoundMatter | undefined
}

function Found({ t, found }: { t: Translate; found: FoundMatter }): ReactNode {
  return (
    <section className="card" aria-labelledby="found" data-testid="found">
      <h1 id="found">{t('matter.title')}</h1>
      <p>
        <span className={`state ${found.tone}`} data-testid="status">
          {found.status}
        </span>
      </p>
      <dl className="facts">
        <dt>{t('matter.number')}</dt>
        <dd>{found.number}</dd>
        <dt>{t('find.received')}</dt>
        <dd>{found.receivedAt}</dd>
        <dt>{t('find.unit')}</dt>
        <dd data-testid="unit">{found.unit ?? t('find.noUnit')}</dd>
        <DueFact t={t} due={found.due} />
        <dt>{t('find.nextTitle')}</dt>
        <dd>{t(`find.next.${found.next}`)}</dd>
      </dl>
      <p className="apart">{t('find.statusOnly')}</p>
      <p className="small">{t('find.ask')}</p>
    </section>
  )
}

/** Find a matter by its receipt number: where it stands, and nothing personal, as anybody could have read the number. */
export function FindPage({ page, number, errors, found }: FindProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('find.title')}>
      <ErrorSummary t={t} errors={errors} />
      {found === undefined ? null : <Found t={t} found={found} />}
      <form id="find-form" method="post" action="/find" className="card" noValidate>
        {found === undefined ? <h1>{t('find.title')}</h1> : <h2>{t('find.another')}</h2>}
        <TextField
          name="number"
          label={t('find.number')}
          hint={t('find.numberHint')}
          value={found === undefined ? number : ''}
          error={errorText(errors, 'number')}
        />
        <div className="actions">
          <button className="button">{t('find.button')}</button>
        </div>
        {found === undefined ? (
          <>
            <p className="hint apart">{t('find.scan')}</p>
            <p className="hint">{t('find.lost')}</p>
          </>
        ) : null}
      </form>
    </Layout>
  )
}
