import { Button, Card, Form, Input, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ReplyFormProps {
  readonly busy: boolean
  readonly onReply: (reply: string) => void
}

/** The official answer, in the handler's words, as the person will read it. */
export function ReplyForm({ busy, onReply }: ReplyFormProps): ReactNode {
  const { t } = useTranslation()
  return (
    <Card title={t('case.reply.title')}>
      <Typography.Paragraph type="secondary">{t('case.reply.text')}</Typography.Paragraph>
      <Form<{ reply: string }>
        layout="vertical"
        onFinish={({ reply }) => {
          onReply(reply)
        }}
      >
        <Form.Item name="reply" label={t('case.reply.label')} rules={[{ required: true, whitespace: true, message: t('window.required') }]}>
          <Input.TextArea rows={6} maxLength={5000} showCount />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('case.reply.send')}
        </Button>
      </Form>
    </Card>
  )
}
