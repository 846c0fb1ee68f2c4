import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface StartOverProps {
  readonly isBusy: boolean
  readonly onStartOver: () => void
}

/** Clears a form whose person left before it was sent, so that their words do not go under the next one's name; asks first. */
export function StartOver({ isBusy, onStartOver }: StartOverProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Popconfirm
      title={t('window.startOverAsk')}
      okText={t('window.startOverYes')}
      cancelText={t('window.startOverNo')}
      onConfirm={onStartOver}
    >
      <Button type="text" size="large" disabled={isBusy} data-testid="start-over">
        {t('window.startOver')}
      </Button>
    </Popconfirm>
  )
}
