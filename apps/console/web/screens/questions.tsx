import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '@yiwang/ui/web'
import { Spin } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { EmptyNote } from '../parts/empty-note.tsx'
import { LookQuestion } from '../parts/look-question.tsx'
import { OpenAndAnswered } from '../parts/open-and-answered.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

/** What people ask about looks at their data, for those who answer for data and audit. */
export default function QuestionsScreen(): ReactNode {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: [LIVE, 'questions'],
    queryFn: () => api.privacy.openingQuestions.query(),
  })
  const sentence = error === null ? undefined : troubleOf(error, t('errors.unexpected')).sentence
  const isEmpty = data?.every(({ answeredAt }) => answeredAt !== null) === true
  return (
    <div className="stack">
      <h1>{t('questions.title')}</h1>
      <p className="quiet">{t('questions.hint')}</p>
      <TroubleNote sentence={sentence} onRetry={() => void refetch()} />
      {data === undefined && error === null ? <Spin /> : null}
      {isEmpty ? <EmptyNote text={t('questions.empty')} /> : null}
      <OpenAndAnswered
        rows={data ?? []}
        titles={{ open: t('questions.open'), answered: t('questions.answered') }}
        show={(question) => <LookQuestion key={question.questionId} question={question} />}
      />
    </div>
  )
}
