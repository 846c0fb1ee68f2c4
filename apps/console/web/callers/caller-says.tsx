import { RESULT_TITLES, SAID_MAX, type Result } from '@yiwang/feedback/contracts'
import { LIMITS } from '@yiwang/intake/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Alert, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../draft/use-draft.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import type { TextEntry } from '../parts/text-form.tsx'
import { useAtMost, useTooLong } from '../typed/use-at-most.ts'
import { useSay, type Spoken } from './use-say.ts'

interface ResultsProps {
  readonly results: readonly Result[]
  readonly isBusy: boolean
  readonly onSay: (result: Result) => void
}

/** Whether it is solved, in the person's word. */
function Results({ results, isBusy, onSay }: ResultsProps): ReactNode {
  const { t } = useTranslation()
  const titles = RESULT_TITLES[useLocale()]
  return (
    <fieldset className="said-result">
      <legend>{t('callers.result')}</legend>
      <div className="row">
        {results.map((result) => (
          <Button
            key={result}
            loading={isBusy}
            data-testid={`caller-${result}`}
            onClick={() => {
              onSay(result)
            }}
          >
            {titles[result]}
          </Button>
        ))}
      </div>
      <p className="quiet small after">{t(results.length > 1 ? 'callers.resultHint' : 'callers.notSolvedHint')}</p>
    </fieldset>
  )
}

/** Writes down for a caller what they would write on their own page: whether it is solved, or more words. */
export function CallerSays(props: Spoken): ReactNode {
  const { t } = useTranslation()
  const { canAdd, canSay, matterId } = props.standing
  const draft = useDraft<TextEntry>(`${matterId}/caller`)
  const [form] = Form.useForm<TextEntry>()
  const atMost = useAtMost()
  const tooLong = useTooLong()
  const say = useSay(props, () => {
    draft.drop()
    // resetting would bring back what was kept when the form appeared, which is what was just sent
    form.setFieldsValue({ text: '' })
  })
  const sayResult = (result: Result) => {
    const { text = '' } = form.getFieldsValue()
    const sentence = tooLong(t('callers.words'), text, SAID_MAX)
    if (sentence === undefined || result === 'solved') say.run({ kind: result, words: result === 'solved' ? '' : text })
    else {
      form.setFields([{ name: 'text', errors: [sentence] }])
      form.focusField('text')
    }
  }
  if (!canAdd && canSay === null) return null
  return (
    <section className="panel" aria-labelledby="caller-says-title">
      <h2 id="caller-says-title">{t('callers.says')}</h2>
      <TroubleNote sentence={say.trouble?.sentence} />
      {say.done === undefined ? null : (
        <Alert
          className="caller-noted"
          type="info"
          showIcon
          role="status"
          title={t(`callers.noted.${say.done}`)}
          data-testid="caller-noted"
        />
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
        {canSay === null ? null : <Results results={canSay.results} isBusy={say.isBusy} onSay={sayResult} />}
        {canAdd ? (
          <Button htmlType="submit" loading={say.isBusy} data-testid="caller-add">
            {t('callers.add')}
          </Button>
        ) : null}
      </Form>
    </section>
  )
}
