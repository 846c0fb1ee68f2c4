import type { Runtime } from '@yiwang/runtime'
import { checksOf } from '@yiwang/runtime'
import type { EpochKeyStore } from '@yiwang/sealing'
import { healthRoutes, type Metrics, type ReadinessCheck } from '@yiwang/telemetry'
import { Hono } from 'hono'

/** Whether this month's epoch key can be read, so that keys can be wrapped and unwrapped. */
function keyCheck(runtime: Runtime, epochKeys: EpochKeyStore): ReadinessCheck {
  try {
    const epoch = epochKeys.currentEpoch(runtime.clock.now())
    epochKeys.epochKey(epoch)
    return { name: 'keys', ok: true, detail: epoch }
  } catch (error) {
    return {
      name: 'keys',
      ok: false,
      detail: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    }
  }
}

/** The vault's HTTP side: health only. Data is asked for over the bus, signed and sealed, and nowhere else. */
export function createApp(parts: {
  readonly runtime: Runtime
  readonly epochKeys: EpochKeyStore
  readonly metrics: Metrics
}): Hono {
  const { runtime, epochKeys, metrics } = parts
  const isReady = async (): Promise<ReadinessCheck[]> => [...(await checksOf(runtime)), keyCheck(runtime, epochKeys)]
  return new Hono().route('/', healthRoutes({ isReady, metrics }))
}
