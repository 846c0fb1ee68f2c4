import { auditRouter } from '@yiwang/audit'
import { caseworkReadRouter } from '@yiwang/casework'
import { router } from '@yiwang/identity'
import { oversightRouter } from '@yiwang/oversight'

/** Everything the dashboard's screens may ask for. */
export const appRouter = router({
  oversight: oversightRouter,
  audit: auditRouter,
  matter: caseworkReadRouter,
})

export type AppRouter = typeof appRouter
