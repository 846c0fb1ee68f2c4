import { Alert, Button, Card, Descriptions, Select, Space, Typography } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What the vault gave, by field name. */
export type OpenedFields = Readonly<Record<string, string>>

interface PersonalWordsProps {
  /** redacted text, undefined while it is still on its way */
  readonly redacted: string | undefined
  readonly mayOpen: boolean
  readonly opened: OpenedFields | undefined
  readonly opening: boolean
  readonly error: string | undefined
  readonly onOpen: (purpose: string) => void
}

const PURPOSES = ['contact-citizen', 'handle', 'reply'] as const
const FIELDS = ['name', 'phone', 'address', 'narrative'] as const

function Opened({ fields }: { fields: OpenedFields }): ReactNode {
  const { t } = useTranslation()
  const items = FIELDS.flatMap((name) => {
    const value = fields[name]
    return value === undefined ? [] : [{ key: name, label: t(`case.${name}`), children: <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span> }]
  })
  return (
    <div data-testid="opened">
      <Alert type="info" showIcon message={t('case.opened')} style={{ marginBottom: 12 }} />
      <Descriptions column={1} size="small" items={items} />
      {fields.phone === undefined ? <Typography.Text type="secondary">{t('case.noContact')}</Typography.Text> : null}
    </div>
  )
}

/** The person's words: redacted until opened for a stated purpose, and the opener is told who will see the trace. */
export function PersonalWords(props: PersonalWordsProps): ReactNode {
  const { t } = useTranslation()
  const [purpose, setPurpose] = useState<string>('contact-citizen')
  return (
    <Card title={t('case.words')}>
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap' }} data-testid="redacted">
        {props.redacted ?? t('case.wordsPending')}
      </Typography.Paragraph>
      {props.error === undefined ? null : <Alert type="warning" showIcon message={props.error} style={{ marginBottom: 12 }} />}
      {props.opened === undefined ? null : <Opened fields={props.opened} />}
      {props.opened !== undefined || !props.mayOpen ? null : (
        <Space direction="vertical" style={{ width: '100%' }}>
          <Typography.Text type="secondary">{t('case.openWarning')}</Typography.Text>
          <Space wrap>
            <Select
              aria-label={t('case.purpose')}
              value={purpose}
              onChange={setPurpose}
              style={{ minWidth: 220 }}
              options={PURPOSES.map((value) => ({ value, label: t(`case.purposes.${value}`) }))}
            />
            <Button
              loading={props.opening}
              onClick={() => {
                props.onOpen(purpose)
              }}
            >
              {t('case.open')}
            </Button>
          </Space>
        </Space>
      )}
    </Card>
  )
}
