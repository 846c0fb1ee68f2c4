import { Badge, Button, Flex, Layout, Menu, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'

interface ShellProps {
  readonly who: { readonly name: string; readonly post: string; readonly unitName: string }
  readonly lineUp: boolean
  readonly unsent: number
  readonly places: readonly string[]
  readonly children: ReactNode
}

/** The frame of every console screen: where am I, who am I, is the line up. */
export function Shell({ who, lineUp, unsent, places, children }: ShellProps): ReactNode {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const here = places.find((place) => pathname.startsWith(`/${place}`)) ?? 'work'
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a href="#main" className="skip">
        {t('shell.skip')}
      </a>
      <Layout.Header style={{ background: '#fff', borderBottom: '1px solid var(--color-line)', height: 'auto', padding: '0 24px' }}>
        <Flex align="center" gap="middle" wrap>
          <Typography.Text strong style={{ fontSize: 18 }}>
            {t('shell.name')}
          </Typography.Text>
          <Menu
            mode="horizontal"
            selectedKeys={[here]}
            style={{ flex: 1, minWidth: 200, border: 0 }}
            items={places.map((place) => ({ key: place, label: t(`shell.${place}`) }))}
            onClick={({ key }) => {
              void navigate(`/${key}`)
            }}
          />
          <Badge status={lineUp ? 'success' : 'warning'} text={lineUp ? t('shell.line.up') : t('shell.line.down')} />
          {unsent > 0 ? <Typography.Text type="warning">{t('window.queued', { count: unsent })}</Typography.Text> : null}
          <Typography.Text>
            {who.name} · {who.post} · {who.unitName}
          </Typography.Text>
          <form method="post" action="/sign-out">
            <Button htmlType="submit" size="small">
              {t('shell.signOut')}
            </Button>
          </form>
        </Flex>
      </Layout.Header>
      <Layout.Content id="main" style={{ padding: 24, maxWidth: 1440, width: '100%', margin: '0 auto' }}>
        {children}
      </Layout.Content>
    </Layout>
  )
}
