import { cloneDatabase, dropDatabase } from '@yiwang/database/migrate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServers } from '../servers.ts'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'

let network: TestNetwork

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'console' }, { name: 'vault' }] })
})
afterAll(() => network.close())

describe('an app whose database was put back to an earlier state', () => {
  it('publishes nothing that contradicts what it has signed before, and says so', async () => {
    await noted(network.app('console'), 5)
    await network.settle()
    const before = await network.app('vault').ledger.heads()
    const url = new URL(network.app('console').databaseUrl)
    await network.stopApp('console')
    const { adminUrl, template } = testServers()
    const database = url.pathname.slice(1)
    await dropDatabase(adminUrl, database)
    await cloneDatabase({ adminUrl, template, database, appRole: url.username, appPassword: url.password })
    await network.startApp('console')
    const restored = network.app('console')
    await noted(restored, 3)
    await expect.poll(() => restored.inbox.status().barred, { timeout: 10_000 }).toEqual([`${restored.origin}|open`])
    expect(await restored.relay.status()).toContainEqual(
      expect.objectContaining({ lane: 'open', isHalted: true, sent: 0 }),
    )
    await noted(network.app('vault'), 3)
    await expect.poll(() => restored.inbox.seqOf({ origin: network.app('vault').origin, lane: 'open' })).toBe(3)
    expect((await network.app('vault').ledger.heads()).filter(({ origin }) => origin === restored.origin)).toEqual(
      before,
    )
    expect(network.app('vault').quarantined).toEqual([])
  })
})
