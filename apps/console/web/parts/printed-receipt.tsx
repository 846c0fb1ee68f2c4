import { Button, Result, Space, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PrintedReceiptProps {
  readonly receiptNumber: string
  readonly qrSvg: string
  readonly lineDown: boolean
  readonly onNext: () => void
}

/** The paper the person takes home: number and code; valid at once, also while the line is down. */
export function PrintedReceipt({ receiptNumber, qrSvg, lineDown, onNext }: PrintedReceiptProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Result
      status="success"
      title={t('window.done')}
      subTitle={
        <>
          <Typography.Title level={2} data-testid="receipt-number" copyable>
            {receiptNumber}
          </Typography.Title>
          {lineDown ? <Typography.Paragraph type="warning">{t('window.lineDown')}</Typography.Paragraph> : null}
          <div style={{ width: 180, margin: '0 auto' }} dangerouslySetInnerHTML={{ __html: qrSvg }} />
        </>
      }
      extra={
        <Space>
          <Button
            onClick={() => {
              globalThis.print()
            }}
          >
            {t('window.print')}
          </Button>
          <Button type="primary" autoFocus onClick={onNext}>
            {t('window.another')}
          </Button>
        </Space>
      }
    />
  )
}
