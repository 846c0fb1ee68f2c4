import { jetstreamManager } from '@nats-io/jetstream'
import { connectProvisioner, PROVISIONER } from '@yiwang/bus'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'

let network: TestNetwork

beforeAll(async () => {
  network = await testNetwork({
    apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }],
    timings: { heartbeatMs: 500, graceMs: 100 },
  })
})
afterAll(() => network.close())

/** Takes messages out of the stream behind everyone's back. */
async function lose(filter: string, keep: number): Promise<void> {
  const nats = await connectProvisioner(`nats://127.0.0.1:${network.natsPort}`, network.passwords[PROVISIONER] ?? '')
  const jsm = await jetstreamManager(nats)
  await jsm.streams.purge('ONE', { filter, keep })
  await nats.close()
}

describe('what the stream has lost', () => {
  it('is asked for at its origin, across the accounts too', async () => {
    await network.stopApp('vault')
    await network.stopApp('portal')
    await noted(network.app('console'), 450)
    await noted(network.app('console'), 20, 'inner')
    await network.settle()
    await lose(`one.open.${network.cell}.console.testing.noted`, 100)
    await network.startApp('vault')
    await network.startApp('portal')
    await network.settle()
    const heads = await network.app('console').ledger.heads()
    expect(await network.app('vault').ledger.heads()).toEqual(heads)
    expect(await network.app('portal').ledger.heads()).toEqual(heads.filter(({ lane }) => lane === 'open'))
  })

  it('is noticed by the heartbeat when nothing is left of it', async () => {
    await network.stopApp('console')
    await noted(network.app('portal'), 30)
    await network.settle()
    await lose('one.>', 0)
    await network.startApp('console')
    await network.settle()
    expect(await network.app('console').ledger.heads()).toEqual(await network.app('vault').ledger.heads())
  })

  it('is sent again when it was the own one', async () => {
    await network.cutLine('vault')
    await noted(network.app('vault'), 10)
    await network.restoreLine('vault')
    await network.settle()
    const status = await network.app('vault').relay.status()
    expect(status.find(({ lane }) => lane === 'open')).toMatchObject({ head: 10, returned: 10, oldestUnreturnedMs: 0 })
  })
})
