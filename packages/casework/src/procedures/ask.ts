import { procedureFor } from '@yiwang/identity'
import { askInputSchema, recordedAtSchema, withdrawQuestionInputSchema } from '../api.ts'
import type { CaseworkDependencies } from '../dependencies.ts'
import { sealQuestion } from '../node/seal-words.ts'
import { authorizedCase, byWorker, run, sealingPlace, workerOf } from './acting.ts'

/** Asks the person for what is missing; they answer on their own page. */
export const createAsk = (deps: CaseworkDependencies) =>
  procedureFor('ask', 'Case')
    .input(askInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, question: words } }) => {
      const found = await authorizedCase(ctx, matterId)
      const question = sealQuestion(await sealingPlace(ctx, deps, found), words)
      const by = await workerOf(ctx, deps)
      const command = { type: 'AskCitizen', unitId: ctx.actor.unit, question, by, circumstances: byWorker() } as const
      return run(ctx, deps, { matterId, command })
    })

export const createWithdrawQuestion = (deps: CaseworkDependencies) =>
  procedureFor('ask', 'Case')
    .input(withdrawQuestionInputSchema)
    .output(recordedAtSchema)
    .mutation(async ({ ctx, input: { matterId, questionEventId } }) => {
      await authorizedCase(ctx, matterId)
      const by = await workerOf(ctx, deps)
      const said = { unitId: ctx.actor.unit, questionEventId, by, circumstances: byWorker() }
      return run(ctx, deps, { matterId, command: { type: 'WithdrawQuestion', ...said } })
    })
