import { useWording } from '@yiwang/ui/web'
import { Alert, Button } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AfterTakeIn, Taken } from '../window/taken.ts'
import { ReceiptNumber } from './receipt-number.tsx'

interface PrintedReceiptProps {
  readonly cellName: string
  readonly taken: Taken
  readonly takenBy: string
  readonly isLineUp: boolean
  /** printed before, and asked for once more */
  readonly isAgain: boolean
  readonly onNext: () => void
}

/** By when it goes to a unit and whose it is until then, as the person's own page says it. */
function Next({ next }: { next: AfterTakeIn | undefined }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  if (next === undefined) return <p>{t('receipt.next')}</p>
  const { dispatchers, dispatchBy, isEstimate } = next
  const { unit, contact, ...reach } = dispatchers ?? { unit: '', phone: '', contact: null }
  // on paper a number is not broken at its hyphen
  const phone = reach.phone.replaceAll('-', '\u2011')
  const { name = '', post = '' } = contact ?? {}
  const place = [unit, post === name ? '' : post].filter(Boolean).join(' ')
  return (
    <>
      <dl className="receipt-next">
        {dispatchers === null ? null : (
          <>
            <dt>{t('receipt.now')}</dt>
            <dd data-testid="receipt-desk">
              {contact === null
                ? t('receipt.unitText', { unit, phone })
                : t('receipt.responsibleText', { name, place, phone })}
            </dd>
          </>
        )}
        <dt>{t('receipt.dispatchBy')}</dt>
        <dd data-testid="receipt-dispatch-by">
          {moment(dispatchBy)}
          {isEstimate ? t('receipt.estimate') : ''}
        </dd>
      </dl>
      <ol className="receipt-steps">
        {(['dispatch', 'reply', 'confirm'] as const).map((step) => (
          <li key={step}>{t(`receipt.steps.${step}`)}</li>
        ))}
      </ol>
    </>
  )
}

function Paper({ cellName, taken, takenBy }: PrintedReceiptProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { receiptNumber, takenInAt, qrSvg, next } = taken
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
          <Next next={next} />
          <p>{t('receipt.follow')}</p>
          <p className="small quiet">{t('receipt.keep')}</p>
          <p className="small quiet">
            {t('receipt.takenInAt', { time: moment(takenInAt) })} · {t('receipt.takenBy', { who: takenBy })}
          </p>
        </div>
      </div>
    </section>
  )
}

const print = (): void => {
  globalThis.print()
}

/** The paper the person takes home: number and code; valid at once, also while the line is down. It prints by itself. */
export function PrintedReceipt(props: PrintedReceiptProps): ReactNode {
  const { t } = useTranslation()
  const { isAgain } = props
  const title = t(isAgain ? 'window.again' : 'window.done')
  // The print view stops the page; two frames later the paper is on it.
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(print)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [])
  return (
    <div className="stack" data-testid="receipt" role="region" aria-label={title}>
      <h1 className="noprint">{title}</h1>
      {props.isLineUp ? null : <Alert className="noprint" type="warning" showIcon title={t('window.lineDown')} />}
      <Paper {...props} />
      <div className="row noprint">
        <Button type="primary" autoFocus data-testid="print-again" onClick={print}>
          {t('window.printAgain')}
        </Button>
        <Button data-testid="next-person" onClick={props.onNext}>
          {t(isAgain ? 'window.back' : 'window.another')}
        </Button>
      </div>
    </div>
  )
}
