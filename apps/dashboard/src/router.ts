import { createAuditRouter } from '@yiwang/audit'
import { router } from '@yiwang/identity'
import { createOversightRouter, type OversightDependencies } from '@yiwang/oversight'

/** Everything the dashboard's screens may ask for. */
export const createAppRouter = (dependencies: OversightDependencies) =>
  router({ oversight: createOversightRouter(dependencies), audit: createAuditRouter(dependencies) })

export type AppRouter = ReturnType<typeof createAppRouter>
