import type { RecordedEvent } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countNotes, reactingLedger, type ReactingLedger } from '../testing/reacting-ledger.ts'
import { Counter, Noted, noted } from '../testing/sample-events.ts'
import { NOW } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'
import { command, type Policy } from './define-policy.ts'

let here: ReactingLedger
beforeEach(async () => {
  here = await reactingLedger('policies')
})
afterEach(() => here.close())

describe('a policy', () => {
  it('turns events into commands, in order per aggregate, naming the cause', async () => {
    const cause = await here.write('a')
    const runner = await here.run([countNotes])
    await Promise.all(Array.from({ length: 50 }, (_, index) => here.write(index % 2 === 0 ? 'a' : 'b')))
    await runner.settle()
    expect((await here.counted('a')).length).toBe(26)
    expect((await here.counted('b')).length).toBe(25)
    expect((await here.counted('a'))[0]).toMatchObject({ causationId: cause.id })
    expect(runner.status()).toMatchObject({ ready: true, active: true })
    await expectWhole(here.ledger)
  })

  it('does each thing once over restarts, lost checkpoints and two workers', async () => {
    for (let round = 0; round < 5; round++) {
      const both = [await here.run([countNotes]), await here.run([countNotes])]
      await Promise.all(Array.from({ length: 10 }, () => here.write('once')))
      if (round === 2) await here.database.admin.query('DELETE FROM ledger_policies')
      await Promise.all(both.map((runner) => runner.stop()))
    }
    const last = await here.run([countNotes])
    await last.settle()
    expect((await here.counted('once')).length).toBe(50)
  })

  it('is run by one process at a time; another takes over when that one stops', async () => {
    const first = await here.run([countNotes])
    await first.settle()
    const second = await here.run([countNotes])
    await second.settle()
    expect([first.status().active, second.status().active]).toEqual([true, false])
    await first.stop()
    await here.write('after')
    while (!second.status().active) await second.settle()
    await second.settle()
    expect((await here.counted('after')).length).toBe(1)
  })

  it('goes on after its connections were cut', async () => {
    const runner = await here.run([countNotes])
    for (let index = 0; index < 8; index++) {
      const work = here.write('cut')
      await here.database.admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_test_app' AND datname = current_database()`,
      )
      await work
    }
    await runner.settle()
    expect((await here.counted('cut')).length).toBe(8)
  })

  it('leaves history alone: imported events, and what came before it starts', async () => {
    await here.write('early')
    await here.write('imported', true)
    here.clock.advance(60_000)
    await here.write('late')
    const runner = await here.run([{ ...countNotes, startsAt: new Date(Date.parse(NOW) + 1000).toISOString() }])
    await runner.settle()
    expect(
      (await Promise.all(['early', 'imported', 'late'].map((id) => here.counted(id)))).map((events) => events.length),
    ).toEqual([0, 0, 1])
  })

  it('notes a refusal by its domain and goes on', async () => {
    const refusing: Policy = {
      name: 'whenNotedRefuse',
      react: (event) => (Noted.match(event) === undefined ? [] : [command(Counter, 'no', { type: 'refuse' })]),
    }
    const event = await here.write('x')
    const runner = await here.run([refusing, countNotes])
    await runner.settle()
    expect(await runner.parked()).toEqual([
      { name: 'policy/whenNotedRefuse', eventId: event.id, kind: 'policy', errorCode: 'counter_full', attempts: 1 },
    ])
    expect((await here.counted('x')).length).toBe(1)
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
    const nul = await here.write('nul')
    const data = { text: 5 } as unknown as { text: string }
    const event = { ...noted(here.ids.next()), data }
    const { events } = await here.ledger.append({ streamId: 'portal/note/odd', commandId: 'odd', events: [event] })
    const runner = await here.run([breaking])
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
    await here.write('x')
    const runner = await here.run([breaking, countNotes])
    await expect(runner.settle()).rejects.toMatchObject({ code: 'policy_stopped', field: 'policy/breaks' })
    expect((await here.counted('x')).length).toBe(1)
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
    await here.write('tea')
    await here.write('tea')
    const first = await here.run([remind])
    await first.settle()
    expect(await here.counted('tea')).toEqual([])
    await first.stop()
    here.clock.advance(3_600_000)
    const second = await here.run([remind])
    await second.settle()
    await here.database.admin.query('UPDATE ledger_timers SET fired_at = NULL')
    await second.settle()
    expect(await here.counted('tea')).toMatchObject([{ data: { by: 5 } }])
  })

  it('whose command is refused is noted and does not come again', async () => {
    await here.write('full')
    const runner = await here.run([remind])
    await runner.settle()
    here.clock.advance(3_600_000)
    await runner.settle()
    expect(await runner.parked()).toMatchObject([
      { name: 'timer/remind/full', kind: 'timer', errorCode: 'counter_full' },
    ])
  })

  it('for an aggregate its policy does not declare is refused', async () => {
    await here.write('x')
    const runner = await here.run([{ name: remind.name, react: remind.react }])
    await expect(runner.settle()).rejects.toMatchObject({ code: 'policy_stopped' })
  })
})
