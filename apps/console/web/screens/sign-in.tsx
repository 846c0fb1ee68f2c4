import { LocaleSwitch, signInAddress } from '@yiwang/ui/web'
import { Alert, Button, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The way in: through the unit's own account, nothing is typed here. */
export function SignInScreen({ isBroken }: { isBroken: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <main className="sign-in">
      <div className="panel sign-in-panel">
        <div className="row" style={{ justifyContent: 'space-between' }}>
          <p className="brand">{t('shell.name')}</p>
          <LocaleSwitch />
        </div>
        <Typography.Title level={1}>{t('signIn.title')}</Typography.Title>
        <Typography.Paragraph>{t('signIn.text')}</Typography.Paragraph>
        {isBroken ? <Alert type="warning" showIcon title={t('errors.offline')} /> : null}
        <Button type="primary" size="large" block href={signInAddress()} data-testid="sign-in">
          {t('signIn.button')}
        </Button>
      </div>
    </main>
  )
}
