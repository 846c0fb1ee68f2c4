import { ANSWER_MAX, findingSchema, type Finding } from '@yiwang/privacy/contracts'
import { useWording } from '@yiwang/ui/web'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { api, type Answers } from '../trpc.ts'
import { AnswerForm, type AnswerEntry } from './answer-form.tsx'
import { Answering } from './answering.tsx'
import { AskedWords } from './asked-words.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** A question as the desk is sent it. */
export type QuestionOnDesk = Answers['privacy']['openingQuestions']['items'][number]

interface LookQuestionProps {
  readonly question: QuestionOnDesk
  /** the one to answer next */
  readonly isFirst: boolean
}

function Inquiry({ question: { questionId, hasInquiry } }: { question: QuestionOnDesk }): ReactNode {
  const { t } = useTranslation()
  const opening = useAct(async (_: void, sending) => {
    const { inquiry } = await api.privacy.openInquiry.mutate({ questionId }, sending)
    return inquiry
  })
  return <AskedWords hasWords={hasInquiry} none={t('questions.noWords')} opening={opening} />
}

function Explaining({ question, isFirst }: LookQuestionProps): ReactNode {
  const { t } = useTranslation()
  const answering = useAct((entry: AnswerEntry<Finding>, sending) =>
    api.privacy.answerQuestion.mutate({ ...entry, questionId: question.questionId }, sending),
  )
  if (question.isOwn) return <p>{t('questions.own')}</p>
  return (
    <Answering isFirst={isFirst} title={t('questions.explain')}>
      <TroubleNote sentence={answering.trouble?.sentence} />
      <AnswerForm<Finding>
        findings={findingSchema.options.map((value) => ({ value, label: t(`questions.findings.${value}`) }))}
        label={t('questions.text')}
        hint={t('questions.textHint')}
        maxLength={ANSWER_MAX}
        isBusy={answering.isBusy}
        onSend={answering.run}
      />
    </Answering>
  )
}

/** One question: which look, what was written, and the explanation to be given or given. */
export function LookQuestion({ question, isFirst }: LookQuestionProps): ReactNode {
  const { t } = useTranslation()
  const { moment } = useWording()
  const { opening, askedAt, answeredAt, answeredBy, finding } = question
  return (
    <article className="panel stack" data-testid="look-question">
      <p className="quiet small">{t('questions.asked', { time: moment(askedAt) })}</p>
      <dl className="facts wordy">
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
        <Explaining question={question} isFirst={isFirst} />
      ) : (
        <p>
          {moment(answeredAt)}{' '}
          {t('questions.told', { by: answeredBy ?? '', finding: t(`questions.findings.${finding}`) })}
        </p>
      )}
    </article>
  )
}
