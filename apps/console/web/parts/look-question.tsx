import { ANSWER_MAX, findingSchema, type Finding } from '@yiwang/privacy/contracts'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { api } from '../trpc.ts'
import { AnswerForm, type AnswerEntry } from './answer-form.tsx'
import { AskedWords } from './asked-words.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** A question as the desk is sent it. */
export type QuestionOnDesk = Awaited<ReturnType<typeof api.privacy.openingQuestions.query>>[number]

function Inquiry({ question: { questionId, hasInquiry } }: { question: QuestionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const opening = useAct(async (_: void, sending) => {
    const { inquiry } = await api.privacy.openInquiry.mutate({ questionId }, sending)
    return inquiry
  })
  return <AskedWords hasWords={hasInquiry} none={t('questions.noWords')} opening={opening} />
}

function Answering({ question }: { question: QuestionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const answering = useAct((entry: AnswerEntry<Finding>, sending) =>
    api.privacy.answerQuestion.mutate({ ...entry, questionId: question.questionId }, sending),
  )
  if (question.isOwn) return <p>{t('questions.own')}</p>
  return (
    <>
      <TroubleNote sentence={answering.trouble?.sentence} />
      <AnswerForm<Finding>
        findings={findingSchema.options.map((value) => ({ value, label: t(`questions.findings.${value}`) }))}
        label={t('questions.text')}
        hint={t('questions.textHint')}
        maxLength={ANSWER_MAX}
        isBusy={answering.isBusy}
        onSend={answering.run}
      />
    </>
  )
}

/** One question: which look, what was written, and the explanation to be given or given. */
export function LookQuestion({ question }: { question: QuestionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { opening, askedAt, answeredAt, answeredBy, finding } = question
  return (
    <article className="panel stack" data-testid="look-question">
      <p className="quiet small">{t('questions.asked', { time: moment(askedAt) })}</p>
      <dl className="facts">
        <dt>{t('questions.look')}</dt>
        <dd>
          <b>{opening.receiver}</b> · {moment(opening.logtime)}
          <br />
          {opening.action}
          <br />
          <span className="quiet small">
            {t('questions.from', { system: opening.receiverSystem })} · {opening.basis}
          </span>
        </dd>
        <dt>{t('questions.words')}</dt>
        <dd>
          <Inquiry question={question} />
        </dd>
      </dl>
      {answeredAt === null || finding === null ? (
        <Answering question={question} />
      ) : (
        <p>
          {moment(answeredAt)}{' '}
          {t('questions.told', { by: answeredBy ?? '', finding: t(`questions.findings.${finding}`) })}
        </p>
      )}
    </article>
  )
}
