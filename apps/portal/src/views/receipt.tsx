import type { ReactNode } from 'react'
import { Layout, type Page } from './layout.tsx'

interface ReceiptProps {
  readonly page: Page
  readonly receiptNumber: string
  /** when it was taken in, already in words of the person's language */
  readonly takenInAt: string
  /** an inline SVG drawn by us from the receipt's own address */
  readonly qrSvg: string
}

/** The receipt: number in large type, what happens next, a QR code that opens the matter; made to be printed. */
export function ReceiptPage({ page, receiptNumber, takenInAt, qrSvg }: ReceiptProps): ReactNode {
  const { t } = page
  return (
    <Layout page={page} title={t('receipt.title')}>
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
          <button className="button quiet" type="button" data-print hidden>
            {t('receipt.print')}
          </button>
        </div>
      </section>
      <section className="card">
        <h2>{t('receipt.next')}</h2>
        <ol className="steps">
          {(['open', 'dispatch', 'reply', 'confirm'] as const).map((step) => (
            <li key={step}>{t(`receipt.steps.${step}`)}</li>
          ))}
        </ol>
        <p className="small">{t('receipt.lost')}</p>
      </section>
    </Layout>
  )
}
