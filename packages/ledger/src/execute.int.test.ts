import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventIdFor } from './derived-ids.ts'
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

describe('several commands to one aggregate', () => {
  const add = (commandId: string, by: number) => ({ command: { type: 'add', by } as const, commandId })

  it('are done in their order, each for itself, and repeated find their first results', async () => {
    const all = { id: 'several', commands: [add('several-1', 1), add('several-2', 2), add('several-3', 3)] }
    const first = await ledger.executeAll(Counter, all)
    expect(first.map(({ events }) => events.map(({ commandId }) => commandId))).toEqual([
      ['several-1'],
      ['several-2'],
      ['several-3'],
    ])
    const again = await ledger.executeAll(Counter, { ...all, commands: [...all.commands, add('several-4', 4)] })
    expect(again.map(({ duplicate }) => duplicate)).toEqual([true, true, true, false])
    expect((await ledger.load('portal/counter/several')).map(({ streamVersion }) => streamVersion)).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('end with one that is refused; those before it stand', async () => {
    const commands = [add('part-1', 60), add('part-2', 60), add('part-3', 1)]
    await expect(ledger.executeAll(Counter, { id: 'part', commands })).rejects.toMatchObject({ code: 'counter_full' })
    expect((await ledger.load('portal/counter/part')).map(({ commandId }) => commandId)).toEqual(['part-1'])
  })

  it('go on when another process writes in between', async () => {
    const other = openLedger(database.openPool(2))
    const commands = Array.from({ length: 20 }, (_, index) => add(`mine-${index}`, 1))
    const others = async (): Promise<void> => {
      for (let index = 0; index < 3; index += 1) {
        const commandId = `theirs-${index}`
        const given = { now: other.clock.now(), nextId: () => eventIdFor(commandId, 0) }
        const events = Counter.decide({ type: 'add', by: 1 }, 0, given)
        await other.append({ streamId: 'portal/counter/shared', commandId, events })
      }
    }
    await Promise.all([ledger.executeAll(Counter, { id: 'shared', commands }), others()])
    const events = await ledger.load('portal/counter/shared')
    expect(events).toHaveLength(23)
    expect(events.map(({ commandId }) => commandId).filter((id) => id.startsWith('mine'))).toEqual(
      commands.map(({ commandId }) => commandId),
    )
  })
})

it('runs many commands on one aggregate at the same time, none lost', async () => {
  const adds = Array.from({ length: 40 }, (_, index) =>
    ledger.execute(Counter, { id: 'busy', command: { type: 'add', by: 1 }, commandId: `busy-${index}` }),
  )
  await Promise.all(adds)
  expect((await ledger.load('portal/counter/busy')).map((event) => event.streamVersion).at(-1)).toBe(40)
})
