import { BusError, NEARLY_FULL, readStreamRoom } from '@yiwang/bus'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'
import { noted } from './noted.ts'

const SMALL = 200_000

let network: TestNetwork

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'notary' }], streamBytes: SMALL })
  await network.settle()
})
afterAll(() => network.close())

it('a stream that is full keeps nobody from taking commands, is told, and loses nothing once it has room', async () => {
  const { connection } = network.app('notary')
  expect(await readStreamRoom(connection)).toBeLessThan(NEARLY_FULL)
  const written = await noted(network.app('portal'), 500)
  expect(written.at(-1)?.duplicate).toBe(false)
  await expect.poll(() => readStreamRoom(connection), { timeout: 10_000 }).toBeGreaterThan(NEARLY_FULL)
  const chain = { origin: network.app('portal').origin, lane: 'open' } as const
  expect(network.app('notary').inbox.seqOf(chain)).toBeLessThan(500)
  const refused = () => network.app('portal').troubles.filter((error) => error instanceof BusError)
  await expect.poll(() => refused().map(({ code }) => code), { timeout: 10_000 }).toEqual(['publish_failed'])
  await network.resizeStreams(50_000_000)
  await network.settle()
  expect(network.app('notary').inbox.seqOf(chain)).toBe(500)
  expect(network.app('notary').quarantined).toEqual([])
  // it was tried four times a second, and told once
  expect(refused()).toHaveLength(1)
})

it('the internet side may not ask how full it is', async () => {
  await expect(readStreamRoom(network.app('portal').connection)).rejects.toThrow('service_unavailable')
})
