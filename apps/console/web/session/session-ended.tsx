import { signInAddress } from '@yiwang/ui/web'
import { Button, Modal } from 'antd'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Over the page somebody was working on: they sign in beside it, and what they typed stays. */
export function SessionEnded({ onSignedIn }: { onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation()
  useEffect(() => {
    globalThis.addEventListener('focus', onSignedIn)
    return () => {
      globalThis.removeEventListener('focus', onSignedIn)
    }
  }, [onSignedIn])
  return (
    <Modal
      open
      closable={false}
      title={t('signIn.ended')}
      footer={[
        <Button key="open" type="primary" href={signInAddress()} target="_blank" rel="opener">
          {t('signIn.again')}
        </Button>,
        <Button key="done" onClick={onSignedIn}>
          {t('signIn.done')}
        </Button>,
      ]}
    >
      {t('signIn.endedText')}
    </Modal>
  )
}
