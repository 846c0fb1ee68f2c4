import { checkKeyPool, countUnusedKeys, keyPoolSchema } from '@yiwang/privacy'
import { httpBase, type Check, type Observers, type Runtime } from '@yiwang/runtime'
import type { EpochKeyStore } from '@yiwang/sealing'
import { describeError } from '@yiwang/telemetry'
import type { Hono } from 'hono'
import type { PoolSizes } from './keys/refill.ts'

interface AppParts {
  readonly runtime: Runtime
  readonly epochKeys: EpochKeyStore
  readonly poolSizes: PoolSizes
  readonly observers: Observers
}

/** Whether this month's epoch key can be read, so that keys can be wrapped and unwrapped. */
function keyCheck({ runtime, epochKeys }: AppParts): Check {
  try {
    const epoch = epochKeys.currentEpoch(runtime.clock.now())
    epochKeys.epochKey(epoch)
    return { name: 'keys', ok: true, detail: epoch }
  } catch (error) {
    const { code, errorName } = describeError(error)
    return { name: 'keys', ok: false, detail: code ?? errorName }
  }
}

/** The vault's HTTP side: health only. Data is asked for over the bus, signed and sealed, and nowhere else. */
export function createApp(parts: AppParts): Hono {
  const { runtime, observers, poolSizes } = parts
  for (const pool of keyPoolSchema.options) {
    const name = `vault_${pool}_keys_unused`
    const help = 'Subject keys under which nothing is sealed yet'
    observers.metrics.gauge({ name, help, collect: () => countUnusedKeys(runtime.pool, pool) })
  }
  const checkPools = keyPoolSchema.options.map((app) => () => checkKeyPool(runtime.pool, { app, size: poolSizes[app] }))
  return httpBase(runtime, observers, async () => [
    keyCheck(parts),
    ...(await Promise.all(checkPools.map((check) => check()))),
  ])
}
