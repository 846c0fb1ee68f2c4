import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LIVE } from '../live/use-live.ts'
import { AskedList, type Which } from '../parts/asked-list.tsx'
import { LookQuestion } from '../parts/look-question.tsx'
import { api } from '../trpc.ts'

function useQuestions(which: Which) {
  return useInfiniteQuery({
    queryKey: [LIVE, 'questions', which],
    queryFn: ({ pageParam }) =>
      api.privacy.openingQuestions.query(pageParam === undefined ? { which } : { which, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
}

function List({ which }: { which: Which }): ReactNode {
  const { t } = useTranslation()
  return (
    <AskedList
      which={which}
      title={t(`questions.${which}`)}
      empty={t('questions.empty')}
      pages={useQuestions(which)}
      show={(question, isFirst) => <LookQuestion key={question.questionId} question={question} isFirst={isFirst} />}
    />
  )
}

/** What people ask about looks at their data, for those who answer for data and audit. */
export default function QuestionsScreen(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <h1>{t('questions.title')}</h1>
      <p className="quiet">{t('questions.hint')}</p>
      <List which="open" />
      <List which="answered" />
    </div>
  )
}
