import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReceiptNumber } from './receipt-number.tsx'

interface PrintedReceiptProps {
  readonly cellName: string
  readonly receiptNumber: string
  readonly takenInAt: string
  readonly takenBy: string
  /** made by the server from the secret; undefined when that failed */
  readonly qrSvg: string | undefined
  readonly isLineUp: boolean
  readonly onNext: () => void
}

function Paper(props: PrintedReceiptProps): ReactNode {
  const { t } = useTranslation()
  const { cellName, receiptNumber, takenInAt, takenBy, qrSvg } = props
  return (
    <section className="panel receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t('receipt.title', { cell: cellName })}</h2>
      <p className="quiet small">{t('receipt.number')}</p>
      <p className="receipt-number" data-testid="receipt-number">
        <ReceiptNumber value={receiptNumber} />
      </p>
      <div className="receipt-body">
        {qrSvg === undefined ? (
          <p className="quiet">{t('receipt.noCode')}</p>
        ) : (
          <div
            className="receipt-code"
            data-testid="receipt-code"
            role="img"
            aria-label={t('receipt.follow')}
            dangerouslySetInnerHTML={{ __html: qrSvg }}
          />
        )}
        <div>
          <p>{t('receipt.follow')}</p>
          <p>{t('receipt.next')}</p>
          <p className="small quiet">{t('receipt.keep')}</p>
          <p className="small quiet">
            {t('receipt.takenInAt', { time: takenInAt })} · {t('receipt.takenBy', { who: takenBy })}
          </p>
        </div>
      </div>
    </section>
  )
}

/** The paper the person takes home: number and code; valid at once, also while the line is down. */
export function PrintedReceipt(props: PrintedReceiptProps): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="stack" data-testid="receipt" role="region" aria-label={t('window.done')}>
      <h1 className="noprint">{t('window.done')}</h1>
      {props.isLineUp ? null : <Alert className="noprint" type="warning" showIcon title={t('window.lineDown')} />}
      <Paper {...props} />
      <div className="row noprint">
        <Button
          onClick={() => {
            globalThis.print()
          }}
        >
          {t('window.print')}
        </Button>
        <Button type="primary" autoFocus data-testid="next-person" onClick={props.onNext}>
          {t('window.another')}
        </Button>
      </div>
    </div>
  )
}
