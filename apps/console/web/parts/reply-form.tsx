import { NOTE_MAX, REPLY_MAX } from '@yiwang/casework/contracts'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplyEntry } from '../case/reply-entry.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useAtMost } from '../typed/use-at-most.ts'

interface ReplyFormProps {
  readonly draft: Draft<ReplyEntry>
  /** what was written before, when coming back from the preview */
  readonly written: ReplyEntry | undefined
  /** photos and papers that go with the reply */
  readonly evidence: ReactNode
  /** files are still on their way */
  readonly isBusy: boolean
  readonly onPreview: (entry: ReplyEntry) => void
}

/** Two texts that cannot be taken for each other: the reply, which the person reads, and a note, which they do not. */
export function ReplyForm({ draft, written, evidence, isBusy, onPreview }: ReplyFormProps): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  return (
    <Form<ReplyEntry>
      layout="vertical"
      requiredMark={false}
      initialValues={written ?? draft.kept}
      onValuesChange={(_changed, all) => {
        draft.keep(all)
      }}
      onFinish={onPreview}
    >
      <div className="for-person">
        <Form.Item
          name="reply"
          label={t('case.reply.label')}
          extra={t('case.reply.text')}
          rules={[
            { required: true, whitespace: true, message: t('case.reply.missing') },
            atMost(t('case.reply.label'), REPLY_MAX),
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 6, maxRows: 24 }} count={{ max: REPLY_MAX, show: true }} />
        </Form.Item>
        {evidence}
      </div>
      <div className="for-colleagues">
        <Form.Item
          name="note"
          label={t('case.reply.note')}
          extra={t('case.reply.noteText')}
          rules={[atMost(t('case.reply.note'), NOTE_MAX)]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} count={{ max: NOTE_MAX }} />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={isBusy} data-testid="preview">
        {t('case.reply.preview')}
      </Button>
    </Form>
  )
}
