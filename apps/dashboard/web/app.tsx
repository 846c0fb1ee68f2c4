import { LocaleSwitch, signInAddress, signOutAddress, useSession } from '@yiwang/ui/web'
import { Button, Card, Col, Flex, Layout, Row, Spin, Typography } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Counts } from './parts/counts.tsx'
import { Figures } from './parts/figures.tsx'
import { Inspect } from './parts/inspect.tsx'
import { LiveStream } from './parts/live-stream.tsx'
import { Today } from './parts/today.tsx'

function Board(): ReactNode {
  const [matterId, setMatterId] = useState<string>()
  return (
    <>
      <Today />
      <Row gutter={[24, 24]}>
        <Col xs={24} lg={14}>
          <Counts />
        </Col>
        <Col xs={24} lg={10}>
          <LiveStream onOpen={setMatterId} />
        </Col>
      </Row>
      <Figures />
      {matterId === undefined ? null : (
        <Inspect
          matterId={matterId}
          onClose={() => {
            setMatterId(undefined)
          }}
        />
      )}
    </>
  )
}

/** The dashboard: for someone with two minutes. */
export function App(): ReactNode {
  const { t } = useTranslation()
  const { data: who, isPending } = useSession()
  if (isPending) return <Spin fullscreen />
  if (who === null || who === undefined) {
    return (
      <main style={{ minHeight: '100vh', display: 'grid', placeItems: 'center', padding: 24 }}>
        <Card style={{ maxWidth: 440 }}>
          <Flex justify="space-between">
            <Typography.Text strong>{t('name')}</Typography.Text>
            <LocaleSwitch />
          </Flex>
          <Typography.Title level={1} style={{ fontSize: 28 }}>
            {t('signIn.title')}
          </Typography.Title>
          <Typography.Paragraph>{t('signIn.text')}</Typography.Paragraph>
          <Button type="primary" size="large" block href={signInAddress()} data-testid="sign-in">
            {t('signIn.button')}
          </Button>
        </Card>
      </main>
    )
  }
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Layout.Header
        style={{
          background: '#fff',
          borderBottom: '1px solid var(--color-line)',
          height: 'auto',
          padding: '12px 24px',
        }}
      >
        <Flex align="center" justify="space-between" wrap gap="small">
          <Typography.Text strong style={{ fontSize: 18 }}>
            {t('name')}
          </Typography.Text>
          <Flex align="center" gap="middle">
            <Typography.Text>
              {who.name} · {who.post}
            </Typography.Text>
            <LocaleSwitch />
            <form method="post" action={signOutAddress()}>
              <Button htmlType="submit" size="small">
                {t('signOut')}
              </Button>
            </form>
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout.Content id="main" role="main" style={{ padding: 24, maxWidth: 1280, width: '100%', margin: '0 auto' }}>
        <Board />
      </Layout.Content>
    </Layout>
  )
}
