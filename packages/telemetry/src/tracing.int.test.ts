import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withSpan } from './spans.ts'
import { startTelemetry } from './tracing.ts'

interface Received {
  readonly path: string | undefined
  readonly body: string
}

let received: Received[]
let collector: Server
let endpoint: string

beforeEach(async () => {
  received = []
  collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ path: request.url, body: Buffer.concat(chunks).toString() })
      response.setHeader('content-type', 'application/json').end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
})
afterEach(async () => {
  vi.unstubAllEnvs()
  collector.closeAllConnections()
  collector.close()
  await once(collector, 'close')
})

async function traceSomething(): Promise<void> {
  const telemetry = startTelemetry({ service: 'portal', version: '0.1.0' })
  await withSpan('relay.publish', { lane: 'open' }, () => undefined)
  await telemetry.flush()
  await telemetry.shutdown()
}

it.each(['', '/'])('sends spans to the OTLP endpoint when one is set (written with %j at its end)', async (end) => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', `${endpoint}${end}`)
  await traceSomething()
  expect(received.map(({ path }) => path)).toEqual(['/v1/traces'])
  const body = received[0]?.body ?? ''
  expect(body).toContain('relay.publish')
  expect(body).toContain('portal')
})

it.each([undefined, '', ' '])('sends nothing when the endpoint is %j', async (value) => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', value)
  await traceSomething()
  expect(received).toEqual([])
})
