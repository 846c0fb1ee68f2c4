import { createCaseworkRouter, type CaseworkDependencies } from '@yiwang/casework'
import { createCallBackRouter, type FeedbackDependencies } from '@yiwang/feedback'
import { mergeRouters, router } from '@yiwang/identity'
import { createIntakeRouter, type IntakeParts } from '@yiwang/intake'
import { organisationRouter } from '@yiwang/organisation'
import { privacyRouter } from '@yiwang/privacy'
import { servicesRouter } from '@yiwang/services'
import { sharingRouter } from '@yiwang/sharing'
import { findCase } from './procedures/find-case.ts'
import { line } from './procedures/line.ts'
import { openWords } from './procedures/open-words.ts'
import { createPlace } from './procedures/place.ts'
import { createReceiptCode } from './procedures/receipt-code.ts'

/** What the console's procedures need beside the request's context. */
export interface ConsoleDependencies {
  readonly casework: CaseworkDependencies
  readonly feedback: FeedbackDependencies
  readonly takeSubject: IntakeParts['takeSubject']
  readonly portalUrl: string
  readonly cellName: string
}

/** Everything the console's screens may ask for. */
export const createConsoleRouter = ({ casework, feedback, takeSubject, portalUrl, cellName }: ConsoleDependencies) =>
  router({
    organisation: organisationRouter,
    intake: createIntakeRouter({ takeSubject }),
    casework: createCaseworkRouter(casework),
    callBacks: createCallBackRouter(feedback),
    services: servicesRouter,
    sharing: sharingRouter,
    privacy: mergeRouters(router({ openWords }), privacyRouter),
    desk: router({ line, findCase, place: createPlace(cellName), receiptCode: createReceiptCode(portalUrl) }),
  })

export type AppRouter = ReturnType<typeof createConsoleRouter>
