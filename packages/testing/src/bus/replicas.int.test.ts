import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'

let network: TestNetwork

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console' }, { name: 'vault' }] })
})
afterAll(() => network.close())

describe('replicas', () => {
  it('brings an event to everyone who may read its lane', async () => {
    await noted(network.app('portal'), 3)
    await noted(network.app('console'), 2, 'inner')
    await network.settle()
    expect(await network.app('console').ledger.heads()).toEqual(await network.app('vault').ledger.heads())
    expect((await network.app('portal').ledger.heads()).map(({ lane }) => lane)).toEqual(['open'])
  })
})
