import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { healthRoutes } from './health.ts'
import { createLogger } from './logger.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { traceRequests } from './requests.ts'
import { currentTraceparent } from './spans.ts'
import { startTelemetry, type Telemetry } from './tracing.ts'

const SECRET = 'kQ7vN2pXwE9mLtR4sYhZbA'
const REMOTE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
let exporter: InMemorySpanExporter
let telemetry: Telemetry
let metrics: Metrics
let lines: Array<Record<string, unknown>>

beforeEach(() => {
  exporter = new InMemorySpanExporter()
  telemetry = startTelemetry({ service: 'portal', version: '0.1.0', exporter })
  metrics = createMetrics({ app: 'portal' })
  lines = []
})
afterEach(() => telemetry.shutdown())

function portal(options: { acceptsRemoteParent?: boolean } = {}): Hono {
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) }
  const logger = createLogger({ app: 'portal', level: 'debug', destination })
  const matters = new Hono().get('/:number', (c) => c.text('matter'))
  return new Hono()
    .use(traceRequests({ app: 'portal', logger, metrics, ...options }))
    .use('/matters/*', (_, next) => next())
    .get('/r/:secret', (c) => c.text(currentTraceparent() ?? 'no trace'))
    .get('/broken/:name', (c) => {
      throw Object.assign(new Error(`no such person: ${c.req.param('name')}`), { code: 'broken' })
    })
    .route('/matters', matters)
    .route('/', healthRoutes({ isReady: () => Promise.resolve([]), metrics }))
    .onError((_, c) => c.text('sorry', 500))
}

async function everythingRecorded(): Promise<string> {
  const spans = exporter
    .getFinishedSpans()
    .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
  return JSON.stringify([spans, lines, await metrics.registry.metrics()])
}

describe('a request', () => {
  it('has a server span named by its route, a log line and a duration, and its secret nowhere', async () => {
    await portal().request(`/r/${SECRET}?phone=13800000000`, { headers: { 'user-agent': SECRET, cookie: SECRET } })
    const [span] = exporter.getFinishedSpans()
    expect(span).toMatchObject({
      name: 'GET /r/:secret',
      kind: SpanKind.SERVER,
      attributes: { 'http.request.method': 'GET', 'http.route': '/r/:secret', 'http.response.status_code': 200 },
    })
    expect(lines).toMatchObject([
      {
        level: 'info',
        method: 'GET',
        route: '/r/:secret',
        status: 200,
        msg: 'request',
        traceId: span?.spanContext().traceId,
      },
    ])
    expect(lines[0]?.['ms']).toEqual(expect.any(Number))
    const recorded = await everythingRecorded()
    expect(recorded).not.toMatch(new RegExp(`${SECRET}|13800000000`))
    expect(recorded).toContain('http_request_duration_seconds_count')
    expect(recorded).toMatch(/method=\\"GET\\",route=\\"\/r\/:secret\\",status=\\"200\\"/)
  })

  it('gives its handler the trace', async () => {
    const response = await portal().request(`/r/${SECRET}`)
    const { traceId, spanId } = exporter.getFinishedSpans()[0]?.spanContext() ?? {}
    expect(await response.text()).toBe(`00-${traceId}-${spanId}-01`)
  })

  it('in a sub-app has the whole pattern', async () => {
    await portal().request('/matters/YW261123-7KQ2-9XMD-C')
    expect(exporter.getFinishedSpans()[0]?.name).toBe('GET /matters/:number')
    expect(await everythingRecorded()).not.toContain('9XMD')
  })

  it('that nothing answers is unmatched', async () => {
    await portal().request(`/${SECRET}`)
    expect(lines).toMatchObject([{ level: 'info', route: 'unmatched', status: 404 }])
    expect(await everythingRecorded()).not.toContain(SECRET)
  })

  it('that fails tells code and frames, never the message', async () => {
    const response = await portal().request('/broken/wangxiaoming')
    expect(response.status).toBe(500)
    expect(lines).toMatchObject([{ level: 'error', route: '/broken/:name', status: 500, error: { code: 'broken' } }])
    expect(exporter.getFinishedSpans()).toMatchObject([
      { status: { code: SpanStatusCode.ERROR }, attributes: { 'error.type': 'broken' } },
    ])
    expect(await everythingRecorded()).not.toContain('wangxiaoming')
  })

  it('of an invented method does not bring its name along', async () => {
    await portal().request('/matters/1', { method: 'WANGXIAOMING' })
    expect(lines).toMatchObject([{ method: '_OTHER' }])
    expect(await everythingRecorded()).not.toContain('WANGXIAOMING')
  })

  it('for health is logged for debugging only', async () => {
    await portal().request('/readyz')
    expect(lines).toMatchObject([{ level: 'debug', route: '/readyz', status: 200 }])
  })
})

describe('a traceparent from outside', () => {
  const headers = { traceparent: REMOTE }

  it('is not believed', async () => {
    await portal().request('/r/x', { headers })
    const [span] = exporter.getFinishedSpans()
    expect(span?.parentSpanContext).toBeUndefined()
    expect(span?.spanContext().traceId).not.toBe('0af7651916cd43dd8448eb211c80319c')
  })

  it('is continued where every caller is one of us', async () => {
    await portal({ acceptsRemoteParent: true }).request('/r/x', { headers })
    expect(exporter.getFinishedSpans()[0]?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c')
  })
})
