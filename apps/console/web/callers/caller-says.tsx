import { SAID_MAX } from '@yiwang/feedback/contracts'
import { LIMITS } from '@yiwang/intake/contracts'
import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { useDraft } from '../draft/use-draft.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { TextEntry } from '../parts/text-form.tsx'
import { api } from '../trpc.ts'
import { useAtMost, useTooLong } from '../typed/use-at-most.ts'
import type { Standing } from './search.ts'

interface CallerSaysProps {
  readonly standing: Pick<Standing, 'matterId' | 'receiptNumber' | 'canAdd' | 'notSolvedRound'>
  /** the door the caller speaks through */
  readonly channel: 'hotline' | 'window'
}

type Said = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'not-solved'; readonly words: string }

function useSay({ standing, channel }: CallerSaysProps, drop: () => void) {
  const { receiptNumber, notSolvedRound } = standing
  return useAct(async ({ kind, words }: Said, sending) => {
    const said = words.trim()
    const at = { receiptNumber, channel }
    if (kind === 'words') await api.callers.addWords.mutate({ ...at, words: said }, sending)
    else {
      const why = said === '' ? {} : { said }
      await api.callers.sayNotSolved.mutate({ ...at, round: notSolvedRound ?? 1, ...why }, sending)
    }
    return kind
  }, drop)
}

/** Writes down for a caller what they would write on their own page: more words, or that it is not solved. */
export function CallerSays(props: CallerSaysProps): ReactNode {
  const { t } = useTranslation()
  const { canAdd, notSolvedRound, matterId } = props.standing
  const draft = useDraft<TextEntry>(`${matterId}/caller`)
  const [form] = Form.useForm<TextEntry>()
  const atMost = useAtMost()
  const tooLong = useTooLong()
  const say = useSay(props, () => {
    draft.drop()
    // resetting would bring back what was kept when the form appeared, which is what was just sent
    form.setFieldsValue({ text: '' })
  })
  if (!canAdd && notSolvedRound === null) return null
  return (
    <section className="panel" aria-labelledby="caller-says-title">
      <h2 id="caller-says-title">{t('callers.says')}</h2>
      <TroubleNote sentence={say.trouble?.sentence} />
      {say.done === undefined ? null : (
        <Alert type="info" showIcon role="status" title={t(`callers.noted.${say.done}`)} data-testid="caller-noted" />
      )}
      <Form<TextEntry>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft.kept}
        onValuesChange={(_changed, all) => {
          draft.keep(all)
        }}
        onFinish={({ text = '' }) => {
          say.run({ kind: 'words', words: text })
        }}
      >
        <Form.Item
          name="text"
          label={t('callers.words')}
          extra={t('callers.wordsHint')}
          rules={[
            { required: true, whitespace: true, message: t('window.required') },
            atMost(t('callers.words'), LIMITS.narrative),
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} />
        </Form.Item>
        <div className="row">
          {canAdd ? (
            <Button htmlType="submit" loading={say.isBusy} data-testid="caller-add">
              {t('callers.add')}
            </Button>
          ) : null}
          {notSolvedRound === null ? null : (
            <Button
              loading={say.isBusy}
              data-testid="caller-not-solved"
              onClick={() => {
                const { text = '' } = form.getFieldsValue()
                const sentence = tooLong(t('callers.words'), text, SAID_MAX)
                if (sentence !== undefined) {
                  form.setFields([{ name: 'text', errors: [sentence] }])
                  form.focusField('text')
                } else say.run({ kind: 'not-solved', words: text })
              }}
            >
              {t('callers.notSolved')}
            </Button>
          )}
        </div>
        {notSolvedRound === null ? null : <p className="quiet small after">{t('callers.notSolvedHint')}</p>}
      </Form>
    </section>
  )
}
