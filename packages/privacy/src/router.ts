import { router } from '@yiwang/identity'
import { answerQuestion, openingQuestions, openInquiry } from './questions/procedures.ts'

/** Questions of people about looks at their data, for whoever answers them. */
export const privacyRouter = router({ openingQuestions, openInquiry, answerQuestion })
