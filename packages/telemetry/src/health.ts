import { Hono } from 'hono'
import { createMetrics, type Metrics } from './metrics.ts'
import { describeError } from './safe-error.ts'

/** One line of `/readyz`; `detail` is a code or a number, never data. */
export interface ReadinessCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

const PATIENCE_MS = 3000

async function outcome(
  isReady: () => Promise<readonly ReadinessCheck[]>,
  patienceMs: number,
): Promise<readonly ReadinessCheck[]> {
  const { promise: timeUp, resolve } = Promise.withResolvers<readonly ReadinessCheck[]>()
  const timer = setTimeout(() => resolve([{ name: 'readiness', ok: false, detail: 'timeout' }]), patienceMs)
  try {
    return await Promise.race([isReady(), timeUp])
  } catch (error) {
    const { code, errorName } = describeError(error)
    return [{ name: 'readiness', ok: false, detail: code ?? errorName }]
  } finally {
    clearTimeout(timer)
  }
}

/**
 * `/healthz` (the process answers), `/readyz` (200 or 503 with every check, also when checking fails or takes over three
 * seconds) and `/metrics`.
 * @example app.route('/', healthRoutes({ isReady: () => checksOf(runtime), metrics }))
 */
export function healthRoutes(options: {
  readonly isReady: () => Promise<readonly ReadinessCheck[]>
  readonly metrics?: Metrics
  readonly patienceMs?: number
}): Hono {
  const { isReady, metrics = createMetrics(), patienceMs = PATIENCE_MS } = options
  return new Hono()
    .get('/healthz', (c) => c.json({ ok: true }, 200, { 'cache-control': 'no-store' }))
    .get('/readyz', async (c) => {
      const checks = await outcome(isReady, patienceMs)
      const ready = checks.every((check) => check.ok)
      return c.json({ ready, checks }, ready ? 200 : 503, { 'cache-control': 'no-store' })
    })
    .get('/metrics', metrics.handler)
}
