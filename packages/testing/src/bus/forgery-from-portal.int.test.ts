import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chunkSubject, LANE_TABLE, resendSubject, serve, servedSubjects } from '@yiwang/bus'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { attackAs, type Attack, type Attacker } from './attacker.ts'
import { noted, SECRET } from './noted.ts'
import { streamContents, type Stored } from './stream-contents.ts'

const FORGED = '{"forged":true}'

let network: TestNetwork
let attacker: Attacker
let before: Awaited<ReturnType<typeof streamContents>>

beforeAll(async () => {
  network = await testNetwork({
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }],
    timings: { holdMs: 500, heartbeatMs: 500 },
  })
  await noted(network.app('console'), 5, 'inner')
  await noted(network.app('console'), 5)
  await network.settle()
})
afterAll(() => network.close())

beforeEach(async () => {
  attacker = await attackAs(network, 'portal')
  before = await streamContents(network)
})
afterEach(() => attacker.close())

const own = (rest = 'testing.noted'): string => `one.open.${network.cell}.portal.${rest}`
const inner = (): string => `one.inner.${network.cell}.console.testing.kept`

function isOwn({ subject }: Stored): boolean {
  return subject.startsWith(`one.open.${network.cell}.portal.`)
}

/** What others wrote, heartbeats aside. */
function others(messages: readonly Stored[]): string[] {
  return messages
    .filter((message) => !isOwn(message) && (!message.subject.endsWith('.ledger.head') || message.text === FORGED))
    .map(({ subject, text }) => `${subject} ${text}`)
}

/** What the attack achieved: messages that are not its own, changed settings, lost messages, secrets read. */
async function gained(): Promise<string[]> {
  await attacker.done()
  const after = await streamContents(network)
  const known = new Set(others(before.messages))
  const written = others(after.messages).filter((message) => !known.has(message))
  const isChanged = JSON.stringify(after.settings) !== JSON.stringify(before.settings)
  const isLess = others(after.messages).length < known.size
  const read = attacker.heard.filter((text) => text.includes(SECRET) || text.startsWith('one.inner'))
  return [...written, ...read, ...(isChanged ? ['settings'] : []), ...(isLess ? ['deleted'] : [])]
}

describe("with the portal's password, writing", () => {
  const writes: Array<[string, () => Attack]> = [
    ['on its own name, inner lane', () => ({ subject: `one.inner.${network.cell}.portal.testing.kept`, body: FORGED })],
    ['in the name of the console, inner', () => ({ subject: inner(), body: FORGED })],
    [
      'in the name of the console, open',
      () => ({ subject: `one.open.${network.cell}.console.testing.noted`, body: FORGED }),
    ],
    ['heads of the console', () => ({ subject: `one.inner.${network.cell}.console.ledger.head`, body: FORGED })],
    ['by the reply of a publish', () => ({ subject: own(), reply: inner(), body: FORGED })],
    ['by the reply of MSG.NEXT', () => ({ subject: 'GOVJS.CONSUMER.MSG.NEXT.ONE.portal', reply: inner(), body: '10' })],
    ['by the reply of CONSUMER.INFO', () => ({ subject: 'GOVJS.CONSUMER.INFO.ONE.portal', reply: inner() })],
    ['by the reply of DIRECT.GET', () => ({ subject: `$JS.API.DIRECT.GET.ONE.${own()}`, reply: inner() })],
    [
      'by the reply of an acknowledgement',
      () => ({ subject: '$JS.ACK.ONE.portal.1.1.1.1.1', reply: inner(), body: '+NXT' }),
    ],
    [
      'by the reply of a service',
      () => ({ subject: resendSubject('open', 'console'), reply: inner(), body: '{"fromSeq":1}' }),
    ],
    [
      'by the reply of a file chunk asked for',
      () => ({ subject: chunkSubject('open', 'console'), reply: inner(), body: '{"fileId":"x","index":0}' }),
    ],
    ['a roll-up of everything', () => ({ subject: own(), body: FORGED, headers: { 'Nats-Rollup': 'all' } })],
    ['on the service reply subjects', () => ({ subject: '_R_.x.y', body: FORGED })],
    ['into the inbox of another app', () => ({ subject: '_INBOX_console.x', body: FORGED })],
  ]
  it.each(writes)('%s', async (_name, attack) => {
    attacker.send(attack())
    expect(await gained()).toEqual([])
  })
})

describe("with the portal's password, deliveries sent on", () => {
  it.each([
    ['pulled', () => ({ subject: 'GOVJS.CONSUMER.MSG.NEXT.ONE.portal', reply: inner(), body: '10' })],
    [
      'asked for by an acknowledgement',
      () => ({ subject: '$JS.ACK.ONE.portal.1.1.1.1.1', reply: inner(), body: '+NXT' }),
    ],
  ])('%s with messages waiting', async (_name, attack) => {
    await network.stopApp('portal')
    await noted(network.app('console'), 20)
    await network.settle()
    before = await streamContents(network)
    attacker.send(attack())
    expect(await gained()).toEqual([])
    await network.startApp('portal')
    await network.settle()
  })
})

describe("with the portal's password, reading", () => {
  it.each(['>', 'one.>', 'one.inner.>', '$JS.>', '_INBOX.>', '_INBOX_console.>', '_R_.>', '$SYS.>', 'svc.>'])(
    'by listening to %s',
    async (subject) => {
      attacker.listen(subject)
      await noted(network.app('console'), 2, 'inner')
      await noted(network.app('console'), 2)
      await network.settle()
      before = await streamContents(network)
      expect(await gained()).toEqual([])
    },
  )

  const consumer = (filter: string): string => {
    const config = { durable_name: 'spy', ack_policy: 'none', deliver_policy: 'all', filter_subject: filter }
    return JSON.stringify({ stream_name: 'ONE', config })
  }
  const push = JSON.stringify({
    stream_name: 'ONE',
    config: { deliver_subject: '_INBOX_portal.loot', ack_policy: 'none' },
  })
  const requests: Array<[string, () => [api: string, body: string]]> = [
    ['creating a consumer', () => ['CONSUMER.CREATE.ONE', consumer('one.inner.>')]],
    ['creating a named consumer', () => ['CONSUMER.CREATE.ONE.spy', consumer('one.inner.>')]],
    ['creating a filtered consumer', () => ['CONSUMER.CREATE.ONE.spy.one.inner.>', consumer('one.inner.>')]],
    ['creating a durable consumer', () => ['CONSUMER.DURABLE.CREATE.ONE.spy', consumer('one.inner.>')]],
    ['changing its own consumer', () => ['CONSUMER.DURABLE.CREATE.ONE.portal', consumer('one.>')]],
    ['creating a push consumer', () => ['CONSUMER.CREATE.ONE', push]],
    ["pulling the console's consumer", () => ['CONSUMER.MSG.NEXT.ONE.console', '10']],
    ["looking at the console's consumer", () => ['CONSUMER.INFO.ONE.console', '']],
    ['deleting a consumer', () => ['CONSUMER.DELETE.ONE.console', '']],
    ['getting a message', () => ['STREAM.MSG.GET.ONE', '{"last_by_subj":"one.inner.>"}']],
    ['getting a message directly', () => ['DIRECT.GET.ONE', '{"seq":1}']],
    ['getting the last inner one directly', () => [`DIRECT.GET.ONE.${inner()}`, '']],
    [
      'getting others by its own direct get',
      () => [`DIRECT.GET.ONE.${own()}`, '{"seq":1,"multi_last":["one.inner.>"]}'],
    ],
    ['looking at the stream', () => ['STREAM.INFO.ONE', '{"subjects_filter":">"}']],
    ['listing streams', () => ['STREAM.NAMES', '']],
    ['purging', () => ['STREAM.PURGE.ONE', '']],
    ['deleting a message', () => ['STREAM.MSG.DELETE.ONE', '{"seq":1}']],
    ['deleting the stream', () => ['STREAM.DELETE.ONE', '']],
    ['widening the stream', () => ['STREAM.UPDATE.ONE', '{"name":"ONE","subjects":["one.>","x"]}']],
    ['sourcing from the stream', () => ['STREAM.CREATE.SPY', '{"name":"SPY","sources":[{"name":"ONE"}]}']],
    ['reading account data', () => ['INFO', '']],
  ]
  it.each(requests)('by %s', async (_name, request) => {
    const [api, body] = request()
    for (const prefix of ['GOVJS', '$JS.API']) attacker.send({ subject: `${prefix}.${api}`, body })
    expect(await gained()).toEqual([])
  })

  it('by acknowledging for the console', async () => {
    attacker.send({ subject: '$JS.ACK.ONE.console.1.1.1.1.1', body: '+NXT' })
    expect(await gained()).toEqual([])
  })

  it('by pulling all it is given', async () => {
    await noted(network.app('portal'), 3)
    for (let i = 0; i < 5; i++)
      attacker.send({ subject: 'GOVJS.CONSUMER.MSG.NEXT.ONE.portal', body: '{"batch":100,"no_wait":true}' })
    expect(await gained()).toEqual([])
  })

  it('by asking services that are not for it', async () => {
    const { connection } = network.app('console')
    const kept = serve(connection, chunkSubject('inner', 'console'), () => Promise.resolve({ chunk: SECRET }))
    const served = (['console', 'vault'] as const).flatMap(servedSubjects)
    for (const subject of served) attacker.send({ subject, body: '{"fromSeq":1}' })
    expect(await gained()).toEqual([])
    expect(served).toContain('svc.ledger.resend.inner.console')
    expect(served).toContain('svc.files.chunk.inner.console')
    await kept.stop()
    expect(LANE_TABLE.portal.consumes).toEqual(['open'])
  })
})

describe('after all that', () => {
  it('what it wrote in its own name is put aside, and nobody stands still', async () => {
    await noted(network.app('portal'), 10)
    await noted(network.app('console'), 10, 'inner')
    await network.settle()
    expect(await network.app('vault').ledger.heads()).toEqual(await network.app('console').ledger.heads())
    expect(network.app('console').quarantined.map(({ reason }) => reason)).toContain('message_malformed')
    expect(network.app('console').inbox.status()).toMatchObject({ held: 0, gaps: 0, isConsuming: true })
  })
})
