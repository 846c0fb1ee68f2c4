import { BusError, request, serve, ServiceError, type Service } from '@yiwang/bus'
import { DomainError } from '@yiwang/kernel'
import { currentTraceparent, startTelemetry, withSpan } from '@yiwang/telemetry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'

const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

let network: TestNetwork
let services: Service[]

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }] })
  const { connection } = network.app('vault')
  services = [
    serve(connection, 'svc.vault.own-access', async (body, { traceparent }) => ({ body, traceparent })),
    serve(connection, 'svc.vault.open', async (body) => {
      if (body === null) throw new DomainError('purpose_missing', 'purpose')
      if (body === 'often') throw new DomainError('too_many', undefined, 1_500)
      throw new Error('13800000000')
    }),
  ]
  await network.settle()
})
afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()))
  await network.close()
})

describe('a service', () => {
  it('answers across the accounts, trace context included', async () => {
    const { connection } = network.app('portal')
    const asked = { body: { receipt: '一' }, traceparent: TRACEPARENT }
    expect(await request(connection, 'svc.vault.own-access', asked)).toEqual({
      body: { receipt: '一' },
      traceparent: TRACEPARENT,
    })
  })

  it('is asked as a part of the trace its caller is in, without a word from the caller', async () => {
    const telemetry = startTelemetry({ service: 'portal', version: '0.1.0' })
    const { connection } = network.app('portal')
    const [trace, answer] = await withSpan('page', {}, async () => [
      currentTraceparent()?.slice(0, 35),
      await request(connection, 'svc.vault.own-access', { body: {} }),
    ])
    expect(answer).toMatchObject({ traceparent: expect.stringContaining(trace ?? 'none') as string })
    await telemetry.shutdown()
  })

  it("passes on a domain error's code and field", async () => {
    const asking = request(network.app('console').connection, 'svc.vault.open', { body: null })
    await expect(asking).rejects.toThrow(new ServiceError('purpose_missing', 'purpose'))
  })

  it('says when to come again where a refusal knows it', async () => {
    const asking = request(network.app('console').connection, 'svc.vault.open', { body: 'often' })
    await expect(asking).rejects.toMatchObject({ code: 'too_many', retryAfterMs: 1_500 })
  })

  it('knows when its caller has stopped waiting, and answers nobody then', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const isLate: Array<() => boolean> = []
    const { connection } = network.app('vault')
    const lookup = serve(connection, 'svc.vault.lookup', async (_body, context) => {
      isLate.push(context.isLate)
      await gate
    })
    services.push(lookup)
    await (await connection.nats()).flush()
    const asking = request(network.app('console').connection, 'svc.vault.lookup', { body: {}, timeoutMs: 1_000 })
    await expect.poll(() => isLate.length).toBe(1)
    expect(isLate[0]?.()).toBe(false)
    await expect(asking).rejects.toMatchObject({ code: 'service_unavailable' })
    await expect.poll(() => isLate[0]?.()).toBe(true)
    open()
  })

  it('says nothing of other errors but reports them at home', async () => {
    const asking = request(network.app('console').connection, 'svc.vault.open', { body: {} })
    await expect(asking).rejects.toThrow(new ServiceError('internal'))
    expect(network.app('vault').troubles).toContainEqual(new Error('13800000000'))
  })

  it('is not to be had for who may not call it', async () => {
    const asking = request(network.app('portal').connection, 'svc.vault.open', { body: {}, timeoutMs: 300 })
    await expect(asking).rejects.toThrow(new BusError('service_unavailable', 'svc.vault.open'))
  })

  it.each([
    ['nobody serves it', 'console', 'svc.sharing.query'],
    ['nobody serves it beyond the account', 'portal', 'svc.ledger.resend.open.nobody'],
  ] as const)('is unavailable when %s', async (_name, app, subject) => {
    const asking = request(network.app(app).connection, subject, { body: {}, timeoutMs: 300 })
    await expect(asking).rejects.toThrow(new BusError('service_unavailable', subject))
  })

  it('is unavailable at once while the line is cut', async () => {
    await network.cutLine('console')
    await expect.poll(() => network.app('console').connection.isConnected()).toBe(false)
    const asking = request(network.app('console').connection, 'svc.vault.open', { body: {}, timeoutMs: 60_000 })
    await expect(asking).rejects.toThrow(new BusError('service_unavailable', 'svc.vault.open'))
    await network.restoreLine('console')
  })

  it('refuses an unreadable request for events', async () => {
    await network.settle()
    const asking = request(network.app('vault').connection, 'svc.ledger.resend.inner.console', { body: { fromSeq: 0 } })
    await expect(asking).rejects.toThrow(new ServiceError('message_malformed', 'fromSeq'))
  })
})
