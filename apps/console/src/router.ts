import { createAlgorithmsRouter, type AlgorithmsDependencies } from '@yiwang/algorithms/register'
import { createCaseworkRouter, type CaseworkDependencies } from '@yiwang/casework'
import { createCallBackRouter, type FeedbackDependencies } from '@yiwang/feedback'
import { mergeRouters, router } from '@yiwang/identity'
import { createIntakeRouter, type IntakeDependencies } from '@yiwang/intake'
import { organisationRouter } from '@yiwang/organisation'
import { privacyRouter, type VaultClient } from '@yiwang/privacy'
import { servicesRouter } from '@yiwang/services'
import { sharingRouter } from '@yiwang/sharing'
import { afterTakeIn } from './procedures/after-take-in.ts'
import { createCheckCaller, standing } from './procedures/caller-check.ts'
import { createFindByPhone, findByNumber } from './procedures/caller-find.ts'
import { openReply } from './procedures/caller-reply.ts'
import { createAddCallersWords, createCallerSaysResult } from './procedures/caller-say.ts'
import { findCase } from './procedures/find-case.ts'
import { readFile, tryMap } from './procedures/imports.ts'
import { line } from './procedures/line.ts'
import { createOpenFile } from './procedures/open-file.ts'
import { openWords } from './procedures/open-words.ts'
import { createPlace } from './procedures/place.ts'
import { createReceiptCode } from './procedures/receipt-code.ts'
import { takenIn } from './procedures/taken-in.ts'

/** What the console's procedures need beside the request's context. */
export interface ConsoleDependencies {
  readonly casework: CaseworkDependencies
  readonly algorithms: AlgorithmsDependencies
  readonly feedback: FeedbackDependencies
  readonly intake: IntakeDependencies
  readonly vault: Pick<VaultClient, 'openFile' | 'lookup'>
  readonly portalUrl: string
  readonly cellName: string
}

/** Everything the console's screens may ask for. */
export const createConsoleRouter = (deps: ConsoleDependencies) =>
  router({
    organisation: organisationRouter,
    intake: createIntakeRouter(deps.intake),
    casework: createCaseworkRouter(deps.casework),
    callBacks: createCallBackRouter(deps.feedback),
    algorithms: createAlgorithmsRouter(deps.algorithms),
    services: servicesRouter,
    sharing: sharingRouter,
    privacy: mergeRouters(router({ openWords, openFile: createOpenFile(deps.vault) }), privacyRouter),
    imports: router({ readFile, tryMap }),
    callers: router({
      byNumber: findByNumber,
      byPhone: createFindByPhone(deps.vault),
      check: createCheckCaller(deps.vault),
      standing,
      addWords: createAddCallersWords(deps.casework),
      sayResult: createCallerSaysResult(deps.casework),
      openReply,
    }),
    desk: router({
      line,
      findCase,
      takenIn,
      place: createPlace(deps.cellName),
      receiptCode: createReceiptCode(deps.portalUrl),
      afterTakeIn,
    }),
  })

export type AppRouter = ReturnType<typeof createConsoleRouter>
