import { suggestionFigures } from '@yiwang/algorithms/register'
import { createAuditRouter, getTracedMatter, type AuditDependencies } from '@yiwang/audit'
import { router } from '@yiwang/identity'
import { createOversightRouter, type OversightDependencies } from '@yiwang/oversight'

/** Everything the dashboard's screens may ask for. */
export const createAppRouter = (dependencies: Omit<OversightDependencies, 'getTracedMatter'> & AuditDependencies) =>
  router({
    oversight: createOversightRouter({ ...dependencies, getTracedMatter }),
    algorithms: router({ suggestionFigures }),
    audit: createAuditRouter(dependencies),
  })

export type AppRouter = ReturnType<typeof createAppRouter>
