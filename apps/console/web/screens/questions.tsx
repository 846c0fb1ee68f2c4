import type { ReactNode } from 'react'
import { AskedScreen } from '../parts/asked-screen.tsx'
import { LookQuestion } from '../parts/look-question.tsx'
import { api } from '../trpc.ts'

/** What people ask about looks at their data, for those who answer for data and audit. */
export default function QuestionsScreen(): ReactNode {
  return (
    <AskedScreen
      words="questions"
      ask={(input) => api.privacy.openingQuestions.query(input)}
      show={(question, isFirst) => <LookQuestion key={question.questionId} question={question} isFirst={isFirst} />}
    />
  )
}
