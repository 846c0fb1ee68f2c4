import {
  CALL_BACK_RESULT_TITLES,
  callBackResultSchema,
  COMMENT_MAX,
  SAID_MAX,
  SCORE_TITLES,
  type Score,
} from '@yiwang/feedback/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Button, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallBackEntry } from '../call-backs/call-back-entry.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useAtMost } from '../typed/use-at-most.ts'

interface CallBackFormProps {
  readonly draft: Draft<CallBackEntry>
  readonly canRate: boolean
  /** until the number has been opened there is no call to record */
  readonly isOpened: boolean
  readonly isBusy: boolean
  readonly onRecord: (entry: CallBackEntry) => void
}

const SCORES: readonly Score[] = [5, 4, 3, 2, 1]

function Rating(): ReactNode {
  const { t } = useTranslation()
  const titles = SCORE_TITLES[useLocale()]
  const atMost = useAtMost()
  return (
    <>
      <Form.Item name="score" label={t('callBack.score')} extra={t('callBack.scoreHint')}>
        <Radio.Group
          options={[
            ...SCORES.map((value) => ({ value, label: titles[value] })),
            { value: undefined as never, label: t('callBack.noScore') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['score']}>
        {({ getFieldValue }) =>
          getFieldValue('score') === undefined ? null : (
            <Form.Item
              name="comment"
              label={t('callBack.comment')}
              rules={[atMost(t('callBack.comment'), COMMENT_MAX)]}
            >
              <Input />
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  )
}

function Heard({ canRate }: { canRate: boolean }): ReactNode {
  const { t } = useTranslation()
  const atMost = useAtMost()
  return (
    <>
      <div className="for-person">
        <Form.Item
          name="said"
          label={t('callBack.said')}
          extra={t('callBack.saidHint')}
          rules={[atMost(t('callBack.said'), SAID_MAX)]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
        </Form.Item>
      </div>
      <div className="for-colleagues">
        {canRate ? <Rating /> : <p className="quiet">{t('callBack.rated')}</p>}
        <Form.Item name="wasAskedToChange" label={t('callBack.pressure')} extra={t('callBack.pressureHint')}>
          <Radio.Group
            options={[
              { value: false, label: t('callBack.pressures.no') },
              { value: true, label: t('callBack.pressures.yes') },
              { value: undefined as never, label: t('callBack.pressures.silent') },
            ]}
          />
        </Form.Item>
      </div>
    </>
  )
}

const OPEN_FIRST = 'open-first'

/** Why nothing can be recorded yet; what waits for it points here. */
function OpenFirst(): ReactNode {
  const { t } = useTranslation()
  return (
    <p id={OPEN_FIRST} className="open-first" role="status" data-testid="open-first">
      <strong>{t('callBack.openFirst')}</strong> {t('callBack.openFirstWhy')}
    </p>
  )
}

/** The questions in the order they are read out, and what was answered; Ctrl+Enter records. */
export function CallBackForm({ draft, canRate, isOpened, isBusy, onRecord }: CallBackFormProps): ReactNode {
  const { t } = useTranslation()
  const titles = CALL_BACK_RESULT_TITLES[useLocale()]
  const [form] = Form.useForm<CallBackEntry>()
  const result = Form.useWatch('result', form)
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && isOpened) form.submit()
      }}
    >
      <Form<CallBackEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={draft.kept}
        onValuesChange={(_changed, all) => {
          draft.keep(all)
        }}
        onFinish={(entry) => {
          if (!isBusy && isOpened) onRecord(entry)
        }}
      >
        {isOpened ? null : <OpenFirst />}
        <Form.Item
          name="result"
          label={t('callBack.result')}
          rules={[{ required: true, message: t('callBack.resultMissing') }]}
        >
          <Radio.Group
            vertical
            disabled={!isOpened}
            aria-describedby={isOpened ? undefined : OPEN_FIRST}
            options={callBackResultSchema.options.map((value) => ({ value, label: titles[value] }))}
          />
        </Form.Item>
        {/* Hidden, not gone: what was written comes back with the result. */}
        <div hidden={result === undefined || result === 'unreachable'}>
          <Heard canRate={canRate} />
        </div>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={isBusy}
          disabled={!isOpened}
          aria-describedby={isOpened ? undefined : OPEN_FIRST}
          data-testid="record-call-back"
        >
          {t('callBack.record')}
        </Button>
      </Form>
    </div>
  )
}
