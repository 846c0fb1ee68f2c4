import { showReceiptNumber } from '@yiwang/intake/contracts'
import type { ReactNode } from 'react'
import { TEXTS, type TellForm } from '../tell/form.ts'
import { Layout, type Page } from './layout.tsx'
import { Add } from './matter/add.tsx'

interface AlreadySentProps {
  readonly page: Page
  /** receipt of what was sent first */
  readonly number: string
  /** what was typed now */
  readonly form: TellForm
  readonly text: string
  /** ids for the two forms of this page */
  readonly formIds: { readonly addition: string; readonly another: string }
}

/** The same form came again with other words: what was taken the first time, and two ways on with what was written now. */
export function AlreadySent({ page, number, form, text, formIds }: AlreadySentProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('sent.title')}>
      <section className="card" role="alert">
        <h1>{t('sent.title')}</h1>
        <p className="small">{t('sent.number')}</p>
        <p className="number">{showReceiptNumber(number)}</p>
        <p className="lead">{t('sent.text')}</p>
        <div className="actions">
          <a className="button" href={`/receipts/${number}`}>
            {t('sent.receipt')}
          </a>
        </div>
      </section>
      {form.files === '' ? null : <p className="lead">{t('sent.photos')}</p>}
      <Add
        page={page}
        action={`/matters/${number}`}
        formId={formIds.addition}
        errors={[]}
        typed={{ text, files: '', fileCount: 0 }}
      />
      <form className="card" method="post" action="/tell" encType="multipart/form-data">
        <h2>{t('sent.another')}</h2>
        <p>{t('sent.anotherText')}</p>
        <input type="hidden" name="step" value="contact" />
        <input type="hidden" name="formId" value={formIds.another} />
        {TEXTS.filter((name) => name !== 'files').map((name) => (
          <input key={name} type="hidden" name={name} value={form[name]} />
        ))}
        <button className="button quiet" name="go" value="next">
          {t('sent.anotherSend')}
        </button>
      </form>
    </Layout>
  )
}
