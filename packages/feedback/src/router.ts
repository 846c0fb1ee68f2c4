import { router } from '@yiwang/identity'
import type { FeedbackDependencies } from './dependencies.ts'
import { createCallBack, createRecordCallBack, dueCallBacks } from './procedures/call-backs.ts'
import { confirmations, ratings } from './procedures/figures.ts'

/** What people said, added up; for whoever may see figures. */
export const feedbackRouter = router({ confirmations, ratings })

/** Calling people back (回访); for the app where the hotline works. */
export const createCallBackRouter = (deps: FeedbackDependencies) =>
  router({ due: dueCallBacks, get: createCallBack(deps), record: createRecordCallBack(deps) })
