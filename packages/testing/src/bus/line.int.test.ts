import { isDeepStrictEqual } from 'node:util'
import { request } from '@yiwang/bus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'

let network: TestNetwork

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }] })
})
afterAll(() => network.close())

/** Replicas that differ: those of the government side must be the same, the portal's must be their open half. */
async function differing(): Promise<string[]> {
  const heads = await network.app('console').ledger.heads()
  const open = heads.filter(({ lane }) => lane === 'open')
  const expected = { console: heads, vault: heads, portal: open }
  const found = await Promise.all(
    (['console', 'vault', 'portal'] as const).map(async (name) =>
      isDeepStrictEqual(await network.app(name).ledger.heads(), expected[name]) ? [] : [name],
    ),
  )
  return found.flat()
}

describe('the line', () => {
  it('may be cut while people go on working', async () => {
    await network.cutLine('console')
    await noted(network.app('console'), 20)
    await noted(network.app('portal'), 20)
    await network.settle()
    expect(network.app('portal').inbox.seqOf({ origin: network.app('console').origin, lane: 'open' })).toBe(0)
    await network.restoreLine('console')
    await network.settle()
    expect(await differing()).toEqual([])
  })

  it('survives kill -9 of NATS while events arrive', async () => {
    const writing = Promise.all([noted(network.app('portal'), 500), noted(network.app('console'), 500, 'inner')])
    await network.restartNats()
    await writing
    await noted(network.app('vault'), 50)
    await network.settle()
    expect(await differing()).toEqual([])
  })

  it('survives the loss of the whole stream', async () => {
    await network.stopApp('vault')
    await noted(network.app('portal'), 30)
    await network.wipeNats()
    await noted(network.app('console'), 30)
    await network.startApp('vault')
    await network.settle()
    expect(await differing()).toEqual([])
    for (const { name, returned } of [
      { name: 'portal' as const, returned: 550 },
      { name: 'console' as const, returned: 50 },
    ]) {
      const [open] = await network.app(name).relay.status()
      expect(open).toMatchObject({ lane: 'open', head: returned, returned, oldestUnreturnedMs: 0 })
    }
  })

  it('lets an app start while NATS is away', async () => {
    await network.stopApp('console')
    await network.killNats()
    await network.startApp('console')
    await noted(network.app('console'), 5)
    await network.startNats()
    await network.settle()
    expect(await differing()).toEqual([])
  })

  it('is dialled again when it is up but nothing reads from it any more', async () => {
    const { connection, inbox } = network.app('vault')
    const nats = await connection.nats()
    // what a listener throws ends the library's reading loop; ours never do, so one past our own is needed
    const poison = nats.subscribe('svc.vault.lookup', {
      callback: () => {
        throw new Error('nobody foresaw this')
      },
    })
    await nats.flush()
    const asking = request(network.app('console').connection, 'svc.vault.lookup', { body: {}, timeoutMs: 300 })
    await expect(asking).rejects.toThrow('service_unavailable')
    poison.unsubscribe()
    expect(inbox.status().isConsuming).toBe(true)
    await noted(network.app('console'), 5)
    await network.settle()
    expect(await differing()).toEqual([])
    expect(inbox.status().trouble).toBeUndefined()
  })

  it('puts nothing aside in all this', () => {
    for (const name of ['portal', 'console', 'vault'] as const) expect(network.app(name).quarantined).toEqual([])
  })
})
