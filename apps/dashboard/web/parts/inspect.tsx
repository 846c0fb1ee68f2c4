import { useMutation, useQuery } from '@tanstack/react-query'
import { inspectionReasonSchema, type InspectionReason } from '@yiwang/audit/contracts'
import { fullMomentText } from '@yiwang/kernel'
import { troubleOf, useCommandId, useLocale } from '@yiwang/ui/web'
import { Alert, Form, Input, Modal, Select, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../trpc.ts'

interface Reason {
  readonly reason: InspectionReason
  readonly explanation: string
}

/** What happened to the matter, step by step, in sentences without personal data. */
function Way({ matterId, traceEventId }: { matterId: string; traceEventId: string }): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data = [] } = useQuery({
    queryKey: ['way', matterId],
    queryFn: () => api.oversight.way.query({ matterId, traceEventId }),
  })
  return (
    <>
      <Alert type="info" showIcon title={t('matter.traced')} style={{ marginBottom: 16 }} />
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {t('matter.way')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('matter.sameWords')}</Typography.Paragraph>
      <div data-testid="way">
        <Timeline
          items={data.map((entry) => ({
            key: entry.eventId,
            children: (
              <>
                <Typography.Text type="secondary">{fullMomentText(entry.occurredAt, locale)}</Typography.Text>
                <div>{entry.sentence}</div>
              </>
            ),
          }))}
        />
      </div>
    </>
  )
}

/** Following one matter: a reason first, told to the person it is about, then its way. */
export function Inspect({ matterId, onClose }: { matterId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const [form] = Form.useForm<Reason>()
  const [commandId] = useCommandId()
  const inspect = useMutation({
    mutationFn: (reason: Reason) => api.audit.inspectMatter.mutate({ matterId, ...reason }, { context: { commandId } }),
  })
  return (
    <Modal
      open
      title={t('matter.title')}
      onCancel={onClose}
      onOk={() => {
        form.submit()
      }}
      okText={t('matter.submit')}
      confirmLoading={inspect.isPending}
      {...(inspect.isSuccess ? { footer: null } : {})}
    >
      {inspect.isSuccess ? (
        <Way matterId={matterId} traceEventId={inspect.data.eventId} />
      ) : (
        <Form<Reason>
          form={form}
          layout="vertical"
          initialValues={{ reason: 'sample-check' }}
          onFinish={(reason) => {
            inspect.mutate(reason)
          }}
        >
          <Alert type="warning" showIcon title={t('matter.warning')} style={{ marginBottom: 16 }} />
          {inspect.isError ? <Alert type="error" title={troubleOf(inspect.error, t('error')).sentence} /> : null}
          <Form.Item name="reason" label={t('matter.reason')}>
            <Select
              options={inspectionReasonSchema.options.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="explanation"
            label={t('matter.explanation')}
            rules={[{ required: true, min: 4, whitespace: true, message: t('matter.short') }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  )
}
