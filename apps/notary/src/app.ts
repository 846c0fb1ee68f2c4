import { findHead } from '@yiwang/audit'
import type { PrismaClient } from '@yiwang/database'
import { healthRoutes, traceRequests, type Logger, type Metrics, type ReadinessCheck } from '@yiwang/telemetry'
import { Hono } from 'hono'
import { logRoutes } from './http/log-routes.ts'
import type { LogKeeper } from './log/log-keeper.ts'
import type { LogKey } from './notary.ts'

export interface AppDeps {
  readonly prisma: PrismaClient
  readonly key: LogKey
  readonly keeper: Pick<LogKeeper, 'status'>
  readonly checks: () => Promise<readonly ReadinessCheck[]>
  readonly metrics: Metrics
  readonly logger?: Logger
}

/** Red as soon as the notary would not sign, so that a silent log is noticed. */
function keeperCheck({ keeper }: AppDeps): ReadinessCheck {
  const { ok, treeSize, trouble } = keeper.status()
  return { name: 'log', ok, detail: trouble ?? `leaves ${treeSize}` }
}

async function headCheck({ prisma, key }: AppDeps): Promise<ReadinessCheck> {
  const head = await findHead(prisma, key.name)
  return { name: 'head', ok: head?.broken === undefined, detail: head?.broken?.code ?? `signed ${head?.size ?? 0}` }
}

/** The notary's read-only HTTP interface. */
export function createApp(deps: AppDeps): Hono {
  const { prisma, key, keeper, checks, logger, metrics } = deps
  metrics.gauge({
    name: 'log_leaves',
    help: 'Leaves of the log, signed or not',
    collect: () => keeper.status().treeSize,
  })
  metrics.gauge({
    name: 'log_signed_leaves',
    help: 'Leaves covered by the last signed checkpoint',
    collect: async () => (await findHead(prisma, key.name))?.size ?? 0,
  })
  const app = new Hono()
  app.use(traceRequests({ app: 'notary', metrics, ...(logger === undefined ? {} : { logger }) }))
  const isReady = async () => [...(await checks()), keeperCheck(deps), await headCheck(deps)]
  app.route('/', healthRoutes({ isReady, metrics }))
  app.route('/', logRoutes(prisma, key))
  return app
}
