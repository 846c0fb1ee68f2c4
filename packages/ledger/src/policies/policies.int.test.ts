import { fixedClock, seededIds, type RecordedEvent } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { CIRCUMSTANCES, Counter, Noted, noted } from '../testing/sample-events.ts'
import { NOW, openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'
import { command, type Policy } from './define-policy.ts'
import { createPolicyRunner, type PolicyRunner } from './policy-runner.ts'

let database: TestDatabase
let clock: ReturnType<typeof fixedClock>
let ledger: Ledger
let runners: PolicyRunner[]
const ids = seededIds(5)

beforeEach(async () => {
  database = await testDatabase('policies')
  clock = fixedClock(NOW)
  ledger = openLedger(database.pool, { clock })
  runners = []
})
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  await database.close()
})

/** Whenever something is noted, a counter named by the note's text goes up by one. */
const countNotes: Policy = {
  name: 'whenNotedCount',
  react: (event) => {
    const data = Noted.match(event)
    return data === undefined ? [] : [command(Counter, data.text, { type: 'add', by: 1 })]
  },
}

async function run(policies: readonly Policy[]): Promise<PolicyRunner> {
  const runner = createPolicyRunner({ pool: database.openPool(5), ledger, policies })
  runners.push(runner)
  await runner.start()
  return runner
}

async function write(text: string, historical?: true): Promise<RecordedEvent> {
  const circumstances = historical === true ? { ...CIRCUMSTANCES, historical } : CIRCUMSTANCES
  const event = Noted.create({ id: ids.next(), data: { text }, circumstances })
  const { events } = await ledger.append({
    streamId: `portal/note/${ids.next()}`,
    commandId: ids.next(),
    events: [event],
  })
  return events[0] as RecordedEvent
}

async function counted(id: string): Promise<RecordedEvent[]> {
  return ledger.load(`portal/counter/${id}`)
}

describe('a policy', () => {
  it('turns events into commands, in order per aggregate, naming the cause', async () => {
    const cause = await write('a')
    const runner = await run([countNotes])
    await Promise.all(Array.from({ length: 50 }, (_, index) => write(index % 2 === 0 ? 'a' : 'b')))
    await runner.settle()
    expect((await counted('a')).length).toBe(26)
    expect((await counted('b')).length).toBe(25)
    expect((await counted('a'))[0]).toMatchObject({ causationId: cause.id })
    expect(runner.status()).toMatchObject({ ready: true, active: true })
    await expectWhole(ledger)
  })

  it('does each thing once over restarts, lost checkpoints and two workers', async () => {
    for (let round = 0; round < 5; round++) {
      const both = [await run([countNotes]), await run([countNotes])]
      await Promise.all(Array.from({ length: 10 }, () => write('once')))
      if (round === 2) await database.admin.query('DELETE FROM ledger_policies')
      await Promise.all(both.map((runner) => runner.stop()))
    }
    const last = await run([countNotes])
    await last.settle()
    expect((await counted('once')).length).toBe(50)
  })

  it('is run by one process at a time; another takes over when that one stops', async () => {
    const first = await run([countNotes])
    await first.settle()
    const second = await run([countNotes])
    await second.settle()
    expect([first.status().active, second.status().active]).toEqual([true, false])
    await first.stop()
    await write('after')
    while (!second.status().active) await second.settle()
    await second.settle()
    expect((await counted('after')).length).toBe(1)
  })

  it('goes on after its connections were cut', async () => {
    const runner = await run([countNotes])
    for (let index = 0; index < 8; index++) {
      const work = write('cut')
      await database.admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_test_app' AND datname = current_database()`,
      )
      await work
    }
    await runner.settle()
    expect((await counted('cut')).length).toBe(8)
  })

  it('leaves history alone: imported events, and what came before it starts', async () => {
    await write('early')
    await write('imported', true)
    clock.advance(60_000)
    await write('late')
    const runner = await run([{ ...countNotes, startsAt: new Date(Date.parse(NOW) + 1000).toISOString() }])
    await runner.settle()
    expect((await Promise.all(['early', 'imported', 'late'].map(counted))).map((events) => events.length)).toEqual([
      0, 0, 1,
    ])
  })

  it('notes a refusal by its domain and goes on', async () => {
    const refusing: Policy = {
      name: 'whenNotedRefuse',
      react: (event) => (Noted.match(event) === undefined ? [] : [command(Counter, 'no', { type: 'refuse' })]),
    }
    const event = await write('x')
    const runner = await run([refusing, countNotes])
    await runner.settle()
    expect(await runner.parked()).toEqual([
      { name: 'policy/whenNotedRefuse', eventId: event.id, kind: 'policy', errorCode: 'counter_full', attempts: 1 },
    ])
    expect((await counted('x')).length).toBe(1)
    expect(runner.status().ready).toBe(true)
  })

  it('is not stopped by an event that breaks its schema, nor by text no event may carry', async () => {
    const breaking: Policy = {
      name: 'whenNotedPass',
      react: (event) => (event.type === 'sample.noted.v1' ? [passOn(event)] : []),
    }
    function passOn(event: RecordedEvent): ReturnType<typeof command> {
      return command(Counter, `${Noted.match(event)?.text}\0`, { type: 'add', by: 1 })
    }
    const nul = await write('nul')
    const data = { text: 5 } as unknown as { text: string }
    const event = { ...noted(ids.next()), data }
    const { events } = await ledger.append({ streamId: 'portal/note/odd', commandId: 'odd', events: [event] })
    const runner = await run([breaking])
    await runner.settle()
    expect((await runner.parked()).toSorted((a, b) => a.errorCode.localeCompare(b.errorCode))).toMatchObject([
      { eventId: events[0]?.id, errorCode: 'event_data_invalid' },
      { eventId: nul.id, errorCode: 'stream_not_owned' },
    ])
    expect(runner.status().ready).toBe(true)
  })

  it('that breaks is tried again, turns readiness red and holds up no other', async () => {
    let isBroken = true
    const breaking: Policy = {
      name: 'breaks',
      react: () => {
        if (isBroken) throw new TypeError('a defect')
        return []
      },
    }
    await write('x')
    const runner = await run([breaking, countNotes])
    await expect(runner.settle()).rejects.toMatchObject({ code: 'policy_stopped', field: 'policy/breaks' })
    expect((await counted('x')).length).toBe(1)
    expect(runner.status()).toMatchObject({
      ready: false,
      reactions: [{ name: 'policy/breaks', error: 'TypeError' }, {}],
    })
    isBroken = false
    while (!runner.status().ready) await new Promise((resolve) => setImmediate(resolve))
    await runner.settle()
  })
})

describe('a timer', () => {
  const remind: Policy = {
    name: 'whenNotedRemind',
    schedules: [Counter],
    react: (event) => {
      const data = Noted.match(event)
      if (data === undefined) return []
      const dueAt = new Date(Date.parse(NOW) + 3_600_000).toISOString()
      const by = data.text === 'full' ? 101 : 5
      const timer = { id: `remind/${data.text}`, dueAt, aggregate: Counter, aggregateId: data.text }
      return [{ timer: { ...timer, command: { type: 'add', by } } }]
    },
  }

  it('fires when its time has come, once, also over a restart', async () => {
    await write('tea')
    await write('tea')
    const first = await run([remind])
    await first.settle()
    expect(await counted('tea')).toEqual([])
    await first.stop()
    clock.advance(3_600_000)
    const second = await run([remind])
    await second.settle()
    await database.admin.query('UPDATE ledger_timers SET fired_at = NULL')
    await second.settle()
    expect(await counted('tea')).toMatchObject([{ data: { by: 5 } }])
  })

  it('whose command is refused is noted and does not come again', async () => {
    await write('full')
    const runner = await run([remind])
    await runner.settle()
    clock.advance(3_600_000)
    await runner.settle()
    expect(await runner.parked()).toMatchObject([
      { name: 'timer/remind/full', kind: 'timer', errorCode: 'counter_full' },
    ])
  })

  it('for an aggregate its policy does not declare is refused', async () => {
    await write('x')
    const runner = await run([{ name: remind.name, react: remind.react }])
    await expect(runner.settle()).rejects.toMatchObject({ code: 'policy_stopped' })
  })
})
