import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from './ledger.ts'
import { Counter } from './testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from './testing/test-ledger.ts'

let database: TestDatabase
let ledger: Ledger

beforeAll(async () => {
  database = await testDatabase('execute')
  ledger = openLedger(database.pool)
})
afterAll(() => database.close())

describe('execute', () => {
  it('answers a repeated command with its first result instead of deciding again', async () => {
    const add = { id: 'full', command: { type: 'add', by: 100 }, commandId: 'fill' } as const
    const first = await ledger.execute(Counter, add)
    const second = await ledger.execute(Counter, add)
    expect(second).toMatchObject({ duplicate: true, position: first.position })
    const more = { ...add, commandId: 'overfill' }
    await expect(ledger.execute(Counter, more)).rejects.toMatchObject({ code: 'counter_full' })
  })

  it('refuses a repeated command id under which something else is asked, where it is bound to its content', async () => {
    const add = { id: 'bound', command: { type: 'add', by: 1 }, commandId: 'bound' } as const
    const first = await ledger.execute(Counter, { ...add, contentDigest: 'a'.repeat(43) })
    const same = await ledger.execute(Counter, { ...add, contentDigest: 'a'.repeat(43) })
    expect(same).toMatchObject({ duplicate: true, position: first.position })
    const other = { ...add, command: { type: 'add', by: 2 }, contentDigest: 'b'.repeat(43) } as const
    await expect(ledger.execute(Counter, other)).rejects.toMatchObject({ code: 'command_id_reused', field: 'bound' })
    expect(await ledger.execute(Counter, add)).toMatchObject({ duplicate: true })
  })

  it('records nothing when nothing is decided', async () => {
    const nothing = { id: 'idle', command: { type: 'nothing' }, commandId: 'idle' } as const
    expect(await ledger.execute(Counter, nothing)).toEqual({ events: [], position: 0, duplicate: false })
  })
})

it('runs many commands on one aggregate at the same time, none lost', async () => {
  const adds = Array.from({ length: 40 }, (_, index) =>
    ledger.execute(Counter, { id: 'busy', command: { type: 'add', by: 1 }, commandId: `busy-${index}` }),
  )
  await Promise.all(adds)
  expect((await ledger.load('portal/counter/busy')).map((event) => event.streamVersion).at(-1)).toBe(40)
})
