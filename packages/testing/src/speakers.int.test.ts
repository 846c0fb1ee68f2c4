import { randomUUID } from 'node:crypto'
import type { NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from './test-network.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'portal' }, { name: 'console' }] })
})
afterAll(() => network.close())

function said(type: string): NewEvent {
  return { id: randomUUID(), type, lane: 'open', circumstances: testCircumstances(), data: {} }
}

it('what a portal says of cases is kept, but neither folded nor acted upon', async () => {
  const events = [said('casework.case-closed.v1'), said('feedback.result-confirmed.v1')]
  await network.app('portal').ledger.append({ streamId: 'portal/forged/1', commandId: randomUUID(), events })
  await network.settle()
  const { ledger } = network.app('console')
  const page = await ledger.readPage(0, 100)
  expect(page).toMatchObject({ size: 2, unheard: 1, events: [{ type: 'feedback.result-confirmed.v1' }] })
  expect(await ledger.readAfter(0, 100)).toHaveLength(2)
})
