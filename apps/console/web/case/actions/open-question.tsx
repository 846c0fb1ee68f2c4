import { useWording } from '@yiwang/ui/web'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../act.ts'
import { ActionHeading } from '../../parts/action-heading.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { api } from '../../trpc.ts'
import type { ActionProps } from './action-props.ts'

interface OpenQuestionProps extends ActionProps {
  /** redacted; undefined while the index is behind */
  readonly question: string | undefined
  readonly mayWithdraw: boolean
}

/** What the person was asked and has not answered yet; the clocks go on. */
export function OpenQuestion({ found, question, mayWithdraw }: OpenQuestionProps): ReactNode {
  const { t } = useTranslation()
  const wording = useWording()
  const { matterId, questionEventId, questionAskedAt } = found
  const withdraw = useAct((input: { matterId: string; questionEventId: string }, sending) =>
    api.casework.withdrawQuestion.mutate(input, sending),
  )
  if (questionEventId === null) return null
  return (
    <section className="waiting-for" aria-labelledby="question-title" data-testid="open-question">
      <ActionHeading id="question-title">{t('case.asking.open')}</ActionHeading>
      {question === undefined ? null : <p className="words">{question}</p>}
      <p className="small">
        {t('case.asking.since', { at: questionAskedAt === null ? '' : wording.moment(questionAskedAt) })}
      </p>
      <TroubleNote sentence={withdraw.trouble?.sentence} />
      {mayWithdraw ? (
        <Button
          loading={withdraw.isBusy || withdraw.done !== undefined}
          data-testid="withdraw-question"
          onClick={() => {
            withdraw.run({ matterId, questionEventId })
          }}
        >
          {t('case.asking.withdraw')}
        </Button>
      ) : null}
    </section>
  )
}
