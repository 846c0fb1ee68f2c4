import { REPLY_MAX } from '@yiwang/casework/contracts'
import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAtMost } from '../typed/use-at-most.ts'
import { answerAtOnceOf, type WindowEntry } from '../window/entry.ts'

/**
 * What the caller was told, for questions only, and the one button: it saves the matter, or saves it with its answer. Belongs
 * into the intake form.
 */
export function AnswerAtOnce({ isBusy }: { isBusy: boolean }): ReactNode {
  const { t } = useTranslation()
  const form = Form.useFormInstance<WindowEntry>()
  const kind = Form.useWatch('kind', form)
  const answer = Form.useWatch('answer', form)
  const atMost = useAtMost()
  const isQuestion = kind === 'consultation'
  const isAnswered = answerAtOnceOf({ kind, ...(answer === undefined ? {} : { answer }) }) !== undefined
  return (
    <>
      {/* Hidden, not gone: what was written comes back with the kind. */}
      <div className="for-person" hidden={!isQuestion}>
        <Form.Item
          name="answer"
          label={t('hotline.answer')}
          extra={t('hotline.answerHint')}
          rules={isQuestion ? [atMost(t('hotline.answer'), REPLY_MAX)] : []}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
      </div>
      {isQuestion ? null : <p className="quiet small">{t('hotline.onlyQuestions')}</p>}
      <Button type="primary" size="large" htmlType="submit" loading={isBusy} data-testid="take-in">
        {t(isAnswered ? 'hotline.saveAnswered' : 'hotline.save')}
      </Button>
    </>
  )
}
