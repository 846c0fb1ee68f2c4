import type { ReactNode } from 'react'
import type { NextSteps } from '../matter/due.ts'
import { Danger } from './danger.tsx'
import { DueFact, Responsible } from './due.tsx'
import { Layout, type Page } from './layout.tsx'

interface ReceiptProps {
  readonly page: Page
  readonly receiptNumber: string
  /** when it was taken in, already in words of the person's language */
  readonly takenInAt: string
  /** an inline SVG drawn by us from the receipt's own address */
  readonly qrSvg: string
  readonly next: NextSteps
  /** it is in the account of whoever is signed in */
  readonly isInAccount: boolean
  /** they left a name or a telephone; undefined while that is not known */
  readonly hasContact: boolean | undefined
  /** the story told spoke of danger */
  readonly isDanger: boolean
  /** the person wished to be verified, and is not yet */
  readonly canVerify: boolean
}

function Next({ page: { t }, next, isDanger }: Pick<ReceiptProps, 'page' | 'next' | 'isDanger'>): ReactNode {
  return (
    <section className="card">
      <h2>{t('receipt.next')}</h2>
      <dl className="facts">
        <Responsible t={t} next={next} />
        <DueFact t={t} due={next.due} isUrgent={isDanger} />
      </dl>
      <ol className="steps">
        {(['dispatch', 'reply', 'confirm'] as const).map((step) => (
          <li key={step}>{t(`receipt.steps.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}

function Keeping({
  page,
  receiptNumber,
  isInAccount,
  hasContact,
  canVerify,
}: Omit<ReceiptProps, 'next' | 'isDanger'>): ReactNode {
  const { t, account } = page
  const action = `/matters/${receiptNumber}`
  return (
    <section className="card noprint">
      <h2>{t(hasContact === false ? 'receipt.onlyKey' : 'receipt.keep')}</h2>
      {hasContact === false ? <p data-testid="only-key">{t('receipt.lostUnnamed')}</p> : null}
      {canVerify ? (
        <p>
          <b>{t('verify.oneLeft')}</b>{' '}
          <a className="button" href={`${action}/verification`} data-testid="verify-now">
            {t('account.verify')}
          </a>
        </p>
      ) : null}
      {isInAccount ? <p className="ok">{t('account.kept')}</p> : null}
      {isInAccount || account === 'unavailable' ? null : (
        <form method="post" action={`${action}/keep`}>
          <p>{t('account.keepText')}</p>
          <button className="button quiet">{t(account === 'in' ? 'account.keep' : 'account.keepSignIn')}</button>
        </form>
      )}
      {hasContact === false ? null : (
        <p className="small after">{t(hasContact ? 'receipt.lost' : 'receipt.lostEither')}</p>
      )}
    </section>
  )
}

/** The receipt: number in large type, what happens next and when, a QR code that opens the matter; made to be printed. */
export function ReceiptPage(props: ReceiptProps): ReactNode {
  const { page, receiptNumber, takenInAt, qrSvg, next, isDanger } = props
  const { t } = page
  return (
    <Layout page={page} title={t('receipt.title')}>
      {isDanger ? <Danger t={t} isBrief note={t('danger.sent')} /> : null}
      <section className="card">
        <h1>{t('receipt.title')}</h1>
        <div className="receipt">
          <div>
            <div className="small">{t('receipt.number')}</div>
            <p className="number" data-testid="receipt-number">
              {receiptNumber}
            </p>
            <p className="small">{t('receipt.submitted', { time: takenInAt })}</p>
          </div>
          <div role="img" aria-label={t('receipt.qr')} dangerouslySetInnerHTML={{ __html: qrSvg }} />
        </div>
        <p className="small">{t('receipt.qr')}</p>
        <div className="actions">
          <a className="button" href={`/matters/${receiptNumber}`}>
            {t('receipt.follow')}
          </a>
          <a className="button quiet" href={`/receipts/${receiptNumber}/picture.png`} download data-testid="picture">
            {t('receipt.picture')}
          </a>
          <button className="button quiet" type="button" data-print hidden>
            {t('receipt.print')}
          </button>
        </div>
      </section>
      <Next page={page} next={next} isDanger={isDanger} />
      <Keeping {...props} />
    </Layout>
  )
}
