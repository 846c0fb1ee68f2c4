import { Alert, Button, Input } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct, type Act } from '../act.ts'
import type { Draft } from '../draft/use-draft.ts'
import { SpokenReceipt } from '../parts/spoken-receipt.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

/** A matter that was just taken in over the telephone. */
export interface TakenCall {
  readonly matterId: string
  readonly receiptNumber: string
  /** where its taking in was recorded */
  readonly position: number
  /** what the caller was told, when it was a question */
  readonly answer?: string | undefined
  /** under which its answer is recorded, once, also when it is sent again after a reload */
  readonly answerId: string
}

interface AfterCallProps {
  readonly taken: TakenCall
  /** where the answer stays until it is recorded */
  readonly unanswered: Draft<TakenCall>
  readonly isLineUp: boolean
  readonly onNext: () => void
}

interface AnsweringProps {
  readonly taken: TakenCall
  readonly answer: string
  readonly unanswered: Draft<TakenCall>
  readonly answering: Act<string, unknown>
}

/** The answer follows its matter by itself: once, and recorded once all the same when it is sent again. */
function useAnswering(
  { matterId, position, answer, answerId }: TakenCall,
  onAnswered: () => void,
): Act<string, unknown> {
  const answering = useAct(
    (text: string) =>
      api.casework.answerAtOnce.mutate(
        { matterId, after: position, answer: text },
        { context: { commandId: answerId } },
      ),
    onAnswered,
  )
  useEffect(() => {
    if (answer !== undefined) answering.run(answer)
  }, [])
  return answering
}

/** How the answer fares; when it is refused, it is there to be sent again. */
function Answering({ taken, answer, unanswered, answering }: AnsweringProps): ReactNode {
  const { t } = useTranslation()
  const [written, setWritten] = useState(answer)
  const { run, done, isBusy, trouble } = answering
  if (done !== undefined) return <Alert type="success" showIcon title={t('hotline.answered')} data-testid="answered" />
  if (trouble === undefined) return <Alert type="info" showIcon title={t('hotline.answering')} />
  return (
    <section className="panel" aria-labelledby="answer-title">
      <h2 id="answer-title">{t('hotline.notAnswered')}</h2>
      <TroubleNote sentence={trouble.sentence} />
      <Input.TextArea
        aria-labelledby="answer-title"
        autoSize={{ minRows: 3, maxRows: 12 }}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value)
          unanswered.keep({ ...taken, answer: event.target.value })
        }}
      />
      <p className="quiet small">{t('hotline.notAnsweredHint')}</p>
      <Button
        loading={isBusy}
        disabled={written.trim() === ''}
        onClick={() => {
          run(written)
        }}
      >
        {t('errors.retry')}
      </Button>
    </section>
  )
}

/** The number to read out, what to say of what comes next, and on to the next caller. */
export function AfterCall({ taken, unanswered, isLineUp, onNext }: AfterCallProps): ReactNode {
  const { t } = useTranslation()
  const { answer, receiptNumber } = taken
  const answering = useAnswering(taken, unanswered.drop)
  return (
    <div className="stack" data-testid="receipt" role="region" aria-label={t('window.done')}>
      <h1>{t('window.done')}</h1>
      {isLineUp ? null : <Alert type="warning" showIcon title={t('window.lineDown')} />}
      <SpokenReceipt receiptNumber={receiptNumber} />
      {answer === undefined ? null : (
        <Answering taken={taken} answer={answer} unanswered={unanswered} answering={answering} />
      )}
      <section className="panel" aria-labelledby="say-title">
        <h2 id="say-title">{t('hotline.say')}</h2>
        <p>{t(answering.done === undefined ? 'receipt.next' : 'hotline.sayAnswered')}</p>
        <p>{t('hotline.sayFollow')}</p>
      </section>
      <div className="row">
        <Button
          type="primary"
          size="large"
          autoFocus
          data-testid="next-person"
          onClick={() => {
            // Refused and left so, the matter is dispatched like any other, as the hint says.
            if (!answering.isBusy) unanswered.drop()
            onNext()
          }}
        >
          {t('hotline.another')}
        </Button>
      </div>
    </div>
  )
}
