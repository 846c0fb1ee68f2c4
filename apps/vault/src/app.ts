import { countUnusedKeys, keyPoolSchema, type KeyPool } from '@yiwang/privacy'
import { checksOf, type Runtime } from '@yiwang/runtime'
import type { EpochKeyStore } from '@yiwang/sealing'
import { describeError, healthRoutes, type Metrics, type ReadinessCheck } from '@yiwang/telemetry'
import { Hono } from 'hono'
import type { PoolSizes } from './keys/refill.ts'

interface AppParts {
  readonly runtime: Runtime
  readonly epochKeys: EpochKeyStore
  readonly poolSizes: PoolSizes
  readonly metrics: Metrics
}

/** Whether this month's epoch key can be read, so that keys can be wrapped and unwrapped. */
function keyCheck({ runtime, epochKeys }: AppParts): ReadinessCheck {
  try {
    const epoch = epochKeys.currentEpoch(runtime.clock.now())
    epochKeys.epochKey(epoch)
    return { name: 'keys', ok: true, detail: epoch }
  } catch (error) {
    const { code, errorName } = describeError(error)
    return { name: 'keys', ok: false, detail: code ?? errorName }
  }
}

/** Below a tenth of a pool people will soon have to be turned away. */
async function poolCheck({ runtime, poolSizes }: AppParts, pool: KeyPool): Promise<ReadinessCheck> {
  const unused = await countUnusedKeys(runtime.pool, pool)
  return { name: `pool-${pool}`, ok: unused >= poolSizes[pool] / 10, detail: String(unused) }
}

/** The vault's HTTP side: health only. Data is asked for over the bus, signed and sealed, and nowhere else. */
export function createApp(parts: AppParts): Hono {
  const { runtime, metrics } = parts
  for (const pool of keyPoolSchema.options) {
    const name = `vault_${pool}_keys_unused`
    const help = 'Subject keys under which nothing is sealed yet'
    metrics.gauge({ name, help, collect: () => countUnusedKeys(runtime.pool, pool) })
  }
  const isReady = async (): Promise<ReadinessCheck[]> => [
    ...(await checksOf(runtime)),
    keyCheck(parts),
    ...(await Promise.all(keyPoolSchema.options.map((pool) => poolCheck(parts, pool)))),
  ]
  return new Hono().route('/', healthRoutes({ isReady, metrics }))
}
