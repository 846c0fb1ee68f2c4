import { findHead } from '@yiwang/audit'
import { httpBase, type Check, type Observers, type Runtime } from '@yiwang/runtime'
import type { Hono } from 'hono'
import { logRoutes } from './http/log-routes.ts'
import type { LogKeeper } from './log/log-keeper.ts'
import type { LogKey } from './notary.ts'
import { roomCheck, usedRatio } from './stream-room.ts'

export interface AppDeps {
  readonly runtime: Runtime
  readonly key: LogKey
  readonly keeper: Pick<LogKeeper, 'status'>
  readonly observers: Observers
}

/** Red as soon as the notary would not sign, so that a silent log is noticed. */
function keeperCheck({ keeper }: AppDeps): Check {
  const { ok, treeSize, trouble } = keeper.status()
  return { name: 'log', ok, detail: trouble ?? `leaves ${treeSize}` }
}

async function headCheck({ runtime, key }: AppDeps): Promise<Check> {
  const head = await findHead(runtime.prisma, key.name)
  return { name: 'head', ok: head?.broken === undefined, detail: head?.broken?.code ?? `signed ${head?.size ?? 0}` }
}

/** The notary's read-only HTTP interface. */
export function createApp(deps: AppDeps): Hono {
  const { runtime, key, keeper, observers } = deps
  const { prisma } = runtime
  const { metrics } = observers
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
  metrics.gauge({
    name: 'stream_used_ratio',
    help: 'How full the stream is, 0 to 1; at 1 nothing new reaches anyone, NaN: see stream-room of /readyz',
    collect: () => usedRatio(runtime.connection),
  })
  const base = httpBase(runtime, observers, async () => [
    keeperCheck(deps),
    await headCheck(deps),
    await roomCheck(runtime.connection),
  ])
  return base.route('/', logRoutes(prisma, key))
}
