import { router } from '@yiwang/identity'
import type { CaseworkDependencies } from './dependencies.ts'
import { createAnswerAtOnce } from './procedures/answer-at-once.ts'
import { createAsk, createWithdrawQuestion } from './procedures/ask.ts'
import { createDispatch } from './procedures/dispatch.ts'
import { createKeepEvidence } from './procedures/evidence.ts'
import { createAddNote, createRecordContact, createReply, createSign } from './procedures/handle.ts'
import { caseDetail, cases, counts, searchCases } from './procedures/read.ts'
import { createSuggest, createWhatIsKnown, loads } from './procedures/suggestion.ts'

export const createCaseworkRouter = (deps: CaseworkDependencies) =>
  router({
    list: cases,
    search: searchCases,
    counts,
    get: caseDetail,
    suggest: createSuggest(deps),
    whatIsKnown: createWhatIsKnown(deps),
    loads,
    dispatch: createDispatch(deps),
    sign: createSign(deps),
    recordContact: createRecordContact(deps),
    answerAtOnce: createAnswerAtOnce(deps),
    ask: createAsk(deps),
    withdrawQuestion: createWithdrawQuestion(deps),
    reply: createReply(deps),
    addNote: createAddNote(deps),
    keepEvidence: createKeepEvidence(deps),
  })
