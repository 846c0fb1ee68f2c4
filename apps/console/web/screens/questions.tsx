import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { LookQuestion, type QuestionOnDesk } from '../parts/look-question.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

function Part({ title, questions }: { title: string; questions: readonly QuestionOnDesk[] }): ReactNode {
  if (questions.length === 0) return null
  return (
    <section className="stack">
      <h2>
        {title} <span className="tab-count">{questions.length}</span>
      </h2>
      {questions.map((question) => (
        <LookQuestion key={question.questionId} question={question} />
      ))}
    </section>
  )
}

/** What people ask about looks at their data, for those who answer for data and audit. */
export default function QuestionsScreen(): ReactNode {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: [LIVE, 'questions'],
    queryFn: () => api.privacy.openingQuestions.query(),
  })
  const sentence = error === null ? undefined : troubleOf(error, t('errors.unexpected')).sentence
  const open = data?.filter(({ answeredAt }) => answeredAt === null) ?? []
  const answered = data?.filter(({ answeredAt }) => answeredAt !== null) ?? []
  return (
    <div className="stack">
      <h1>{t('questions.title')}</h1>
      <p className="quiet">{t('questions.hint')}</p>
      <TroubleNote sentence={sentence} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Spin /> : null}
      {data !== undefined && open.length === 0 ? <EmptyNote text={t('questions.empty')} /> : null}
      <Part title={t('questions.open')} questions={open} />
      <Part title={t('questions.answered')} questions={answered} />
    </div>
  )
}
