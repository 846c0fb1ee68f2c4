import { SpanStatusCode, trace } from '@opentelemetry/api'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLogger } from './logger.ts'
import { currentTraceparent, withRemoteParent, withSpan, type SpanFields } from './spans.ts'
import { startTelemetry, type Telemetry } from './tracing.ts'

const REMOTE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
let exporter: InMemorySpanExporter
let telemetry: Telemetry

beforeEach(() => {
  exporter = new InMemorySpanExporter()
  telemetry = startTelemetry({ service: 'portal', version: '0.1.0', exporter })
})
afterEach(() => telemetry.shutdown())

describe('spans', () => {
  it('carry the service, the fields and the result', async () => {
    expect(await withSpan('relay.publish', { lane: 'open', count: 2 }, () => 'done')).toBe('done')
    const [span] = exporter.getFinishedSpans()
    expect(span).toMatchObject({ name: 'relay.publish', attributes: { 'yiwang.lane': 'open', 'yiwang.count': 2 } })
    expect(span?.resource.attributes).toMatchObject({ 'service.name': 'portal', 'service.version': '0.1.0' })
  })

  it('drop attributes that are not on the list', async () => {
    await withSpan('look', { phone: '13800000000', count: 1 } as SpanFields, () => undefined)
    expect(exporter.getFinishedSpans()[0]?.attributes).toEqual({ 'yiwang.count': 1 })
  })

  it('nest, also across awaits', async () => {
    await withSpan('outer', {}, async () => {
      await Promise.resolve()
      await withSpan('inner', {}, () => undefined)
    })
    const [inner, outer] = exporter.getFinishedSpans()
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
    expect(outer?.parentSpanContext).toBeUndefined()
  })

  it('tell of a failure by code, never by message, and throw it on', async () => {
    const failure = Object.assign(new Error('王小明 13800000000'), { code: 'case_not_open' })
    await expect(withSpan('dispatch', {}, () => Promise.reject(failure))).rejects.toBe(failure)
    const [span] = exporter.getFinishedSpans()
    expect(span).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'case_not_open' },
      events: [],
    })
    expect(span?.status).not.toHaveProperty('message')
  })
})

describe('trace context', () => {
  it('is undefined outside any trace', () => {
    expect(currentTraceparent()).toBeUndefined()
  })

  it('names the active span as W3C writes it', async () => {
    const traceparent = await withSpan('work', {}, () => currentTraceparent())
    const { traceId, spanId } = exporter.getFinishedSpans()[0]?.spanContext() ?? {}
    expect(traceparent).toBe(`00-${traceId}-${spanId}-01`)
  })

  it('continues the trace an event came with', async () => {
    await withRemoteParent(REMOTE, () => withSpan('policy.react', {}, () => undefined))
    const [span] = exporter.getFinishedSpans()
    expect(span?.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c')
    expect(span?.parentSpanContext).toMatchObject({ spanId: 'b7ad6b7169203331', isRemote: true })
  })

  it.each([undefined, '', 'nonsense', '00-00000000000000000000000000000000-b7ad6b7169203331-01'])(
    'begins anew with the traceparent %j, even inside another trace',
    async (traceparent) => {
      await withSpan('outer', {}, () => withRemoteParent(traceparent, () => withSpan('inner', {}, () => undefined)))
      const [inner, outer] = exporter.getFinishedSpans()
      expect(inner?.parentSpanContext).toBeUndefined()
      expect(inner?.spanContext().traceId).not.toBe(outer?.spanContext().traceId)
    },
  )

  it('passes from one process to the next and stays one trace', async () => {
    const carried = await withSpan('portal', {}, () => currentTraceparent())
    await withRemoteParent(carried, () => withSpan('console', {}, () => undefined))
    expect(new Set(exporter.getFinishedSpans().map((span) => span.spanContext().traceId)).size).toBe(1)
  })

  it('shows in log lines', async () => {
    const lines: string[] = []
    const logger = createLogger({
      app: 'portal',
      level: 'info',
      destination: { write: (line) => void lines.push(line) },
    })
    logger.info('outside')
    await withSpan('work', {}, () => {
      logger.info('inside')
    })
    const { traceId, spanId } = exporter.getFinishedSpans()[0]?.spanContext() ?? {}
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ msg: 'outside' }, { traceId, spanId }])
    expect(lines[0]).not.toContain('traceId')
  })
})

describe('startTelemetry', () => {
  it('starts once at a time', () => {
    expect(() => startTelemetry({ service: 'x', version: '0' })).toThrow('telemetry is already started')
  })

  it('makes trace ids without any exporter, and none after shutdown', async () => {
    await telemetry.shutdown()
    telemetry = startTelemetry({ service: 'portal', version: '0.1.0' })
    expect(await withSpan('work', {}, () => currentTraceparent())).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    await telemetry.shutdown()
    expect(await withSpan('work', {}, () => trace.getActiveSpan()?.isRecording())).not.toBe(true)
    telemetry = startTelemetry({ service: 'portal', version: '0.1.0', exporter })
  })
})
