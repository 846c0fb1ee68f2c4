import { describe, expect, it } from 'vitest'
import { healthRoutes, type ReadinessCheck } from './health.ts'
import { createMetrics } from './metrics.ts'

const database: ReadinessCheck = { name: 'database', ok: true, detail: 'position 12' }

async function readyz(isReady: () => Promise<readonly ReadinessCheck[]>): Promise<{ status: number; body: unknown }> {
  const response = await healthRoutes({ isReady, patienceMs: 5 }).request('/readyz')
  return { status: response.status, body: await response.json() }
}

describe('health', () => {
  it('says that the process is alive, whatever else fails', async () => {
    const response = await healthRoutes({ isReady: () => Promise.reject(new Error('down')) }).request('/healthz')
    expect([response.status, await response.json()]).toEqual([200, { ok: true }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('is ready when every check is', async () => {
    expect(await readyz(() => Promise.resolve([database]))).toEqual({
      status: 200,
      body: { ready: true, checks: [database] },
    })
  })

  it('is not ready when one check is not, and shows all', async () => {
    const projection = { name: 'projections', ok: false, detail: 'cases:23505' }
    expect(await readyz(() => Promise.resolve([database, projection]))).toEqual({
      status: 503,
      body: { ready: false, checks: [database, projection] },
    })
  })

  it('is not ready when the check itself fails, and tells no message', async () => {
    const failure = Object.assign(new Error('password of 王小明'), { code: 'ECONNREFUSED' })
    expect(await readyz(() => Promise.reject(failure))).toEqual({
      status: 503,
      body: { ready: false, checks: [{ name: 'readiness', ok: false, detail: 'ECONNREFUSED' }] },
    })
  })

  it('is not ready when the check does not come back', async () => {
    const { promise } = Promise.withResolvers<ReadinessCheck[]>()
    expect(await readyz(() => promise)).toMatchObject({
      status: 503,
      body: { checks: [{ name: 'readiness', ok: false, detail: 'timeout' }] },
    })
  })
})

describe('metrics', () => {
  it('are served in the text format, with the app as a label', async () => {
    const metrics = createMetrics({ app: 'portal' })
    metrics.counter({ name: 'boxes_total', help: 'sealed', labelNames: ['kind'] }).inc({ kind: 'content' }, 3)
    metrics.gauge({ name: 'lag_seconds', help: 'behind', collect: () => 1.5 })
    metrics.histogram({ name: 'batch_rows', help: 'rows', buckets: [1, 10] }).observe(4)
    metrics.droppedLogFields.inc(2)
    const response = await healthRoutes({ isReady: () => Promise.resolve([]), metrics }).request('/metrics')
    const text = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(text).toContain('boxes_total{kind="content",app="portal"} 3')
    expect(text).toContain('lag_seconds{app="portal"} 1.5')
    expect(text).toContain('batch_rows_bucket{le="10",app="portal"} 1')
    expect(text).toContain('log_fields_dropped_total{app="portal"} 2')
    expect(text).toContain('process_resident_memory_bytes')
  })

  it('of two apps in one process do not mix', async () => {
    const [portal, notary] = [createMetrics({ app: 'portal' }), createMetrics({ app: 'notary' })]
    portal.droppedLogFields.inc()
    expect(await notary.registry.metrics()).toContain('log_fields_dropped_total{app="notary"} 0')
  })
})
