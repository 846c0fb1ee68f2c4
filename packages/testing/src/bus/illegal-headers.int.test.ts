import { BusError, request, servedSubjects, serve, type Service } from '@yiwang/bus'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'
import { rawClient, type RawClient } from './raw-client.ts'

/** Header blocks the client library throws upon when one looks into them. */
const ILLEGAL: Array<[string, readonly string[]]> = [
  ['a space in a name', ['bad key: x']],
  ['an empty name', [': x']],
  ['a control character in a name', ['ce-\u0001id: x']],
  ['a lone line feed in a value', ['ce-id: a\nb']],
  ['NUL in a value', ['ce-id: a\u0000b', 'ce-source: \u0000']],
]

let network: TestNetwork
let raw: RawClient
let service: Service

beforeAll(async () => {
  network = await testNetwork({
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }],
    timings: { heartbeatMs: 500, graceMs: 100 },
  })
  service = serve(network.app('vault').connection, 'svc.vault.own-access', (body) => Promise.resolve(body))
  await network.settle()
})
afterAll(async () => {
  await service.stop()
  await network.close()
})
beforeEach(async () => {
  raw = await rawClient(network, 'portal')
})
afterEach(() => raw.close())

/** Honest events still reach everyone. */
async function goesOn(): Promise<void> {
  await noted(network.app('console'), 2)
  await noted(network.app('vault'), 2)
  await network.settle()
}

describe('a request with', () => {
  it.each(ILLEGAL)('%s is answered and harms no service', async (_name, headerLines) => {
    const { troubles } = network.app('vault')
    const before = troubles.length
    for (const subject of ['svc.vault.own-access', ...servedSubjects('console'), ...servedSubjects('vault')]) {
      raw.send({ subject, reply: '_INBOX_portal.x', headerLines, body: '{}' })
    }
    await raw.done()
    await goesOn()
    expect(troubles.slice(before)).toEqual([])
  })

  it('a body that is no JSON is refused, and its words go nowhere', async () => {
    const { troubles } = network.app('vault')
    const before = troubles.length
    raw.hear('_INBOX_portal.y')
    raw.send({ subject: 'svc.vault.own-access', reply: '_INBOX_portal.y', body: '{"张三' })
    await expect.poll(() => raw.heard()).toContain('message_malformed')
    expect(troubles.slice(before)).toEqual([])
  })
})

describe('a message on the stream with', () => {
  it.each(ILLEGAL)('%s is put aside once, and reading goes on', async (_name, headerLines) => {
    const before = network.app('vault').quarantined.length
    raw.send({ subject: `one.open.${network.cell}.portal.testing.noted`, headerLines, body: `{"n":"${_name}"}` })
    await raw.done()
    await expect
      .poll(() => network.app('vault').quarantined.slice(before), { timeout: 5_000 })
      .toMatchObject([{ reason: 'message_malformed' }])
    await goesOn()
    expect(network.app('vault').quarantined).toHaveLength(before + 1)
  })
})

describe('an answer with', () => {
  it.each(ILLEGAL)('%s to a question of ours is as good as none', async (_name, headerLines) => {
    await network.stopApp('portal')
    raw.answer('svc.ledger.resend.open.portal', { headerLines, body: '{}' })
    await raw.done()
    const before = network.app('console').troubles.length
    const { connection } = network.app('console')
    const asking = request(connection, 'svc.ledger.resend.open.portal', { body: { fromSeq: 1 }, timeoutMs: 5_000 })
    await expect(asking).rejects.toThrow(new BusError('reply_malformed', 'svc.ledger.resend.open.portal'))
    await goesOn()
    await network.startApp('portal')
    await network.settle()
    expect(network.app('console').troubles.slice(before)).toEqual([])
  })
})
