import { DomainError, fixedClock, seededIds, type RecordedEvent } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { CIRCUMSTANCES, Counter, Noted, noted } from '../testing/sample-events.ts'
import { NOW, openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { command, type BatchEffect, type Effect, type EventEffect, type Policy } from './define-policy.ts'
import { createPolicyRunner, type PolicyRunner } from './policy-runner.ts'

let database: TestDatabase
let clock: ReturnType<typeof fixedClock>
let ledger: Ledger
let runners: PolicyRunner[]
const ids = seededIds(5)

beforeEach(async () => {
  database = await testDatabase('effects')
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

async function run(policies: readonly Policy[], effects: readonly Effect[] = []): Promise<PolicyRunner> {
  const runner = createPolicyRunner({ pool: database.openPool(5), ledger, policies, effects })
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

describe('an effect', () => {
  it('runs for each event, imported ones only when it says so', async () => {
    const seen: string[] = []
    const tell = (name: string, extra: Partial<EventEffect> = {}): Effect => ({
      name,
      run: async (event) => void seen.push(`${name} ${Noted.match(event)?.text}`),
      ...extra,
    })
    await write('new')
    await write('old', true)
    const runner = await run([], [tell('notify'), tell('index', { includeHistorical: true })])
    await runner.settle()
    expect(seen.toSorted((a, b) => a.localeCompare(b))).toEqual(['index new', 'index old', 'notify new'])
  })

  it('parks what fails by event id and code, tries it again later, and lets it go when done', async () => {
    let isAway = true
    const done: string[] = []
    const effect: Effect = {
      name: 'vault-index',
      run: async (event) => {
        if (isAway) throw Object.assign(new Error('secret words of a citizen'), { code: 'vault_away' })
        done.push(event.id)
      },
    }
    const event = await write('x')
    const runner = await run([], [effect])
    await runner.settle()
    const [parked] = await runner.parked()
    expect(parked).toMatchObject({
      name: 'effect/vault-index',
      eventId: event.id,
      errorCode: 'vault_away',
      attempts: 1,
    })
    clock.advance(1000)
    await runner.settle()
    expect(await runner.parked()).toMatchObject([{ attempts: 2 }])
    isAway = false
    await runner.settle()
    expect(done).toEqual([])
    clock.advance(2000)
    await runner.settle()
    expect(done).toEqual([event.id])
    expect(await runner.parked()).toEqual([])
  })

  it('that takes its time holds up no policy', async () => {
    let finish = (): void => undefined
    const gate = new Promise<void>((resolve) => (finish = resolve))
    const runner = await run([countNotes], [{ name: 'slow', run: () => gate }])
    await write('quick')
    while ((await counted('quick')).length === 0) await ledger.waitFor('none', 1, 10)
    finish()
    await runner.settle()
    expect(runner.status().ready).toBe(true)
  })

  it('sees also what its own policies led to, and events from elsewhere', async () => {
    const seen: string[] = []
    const effect: Effect = { name: 'log', run: async (event) => void seen.push(event.type) }
    const runner = await run([countNotes], [effect])
    await ledger.append({ streamId: 'portal/note/1', commandId: 'one', events: [noted(ids.next(), 'z')] })
    await runner.settle()
    expect(seen).toEqual(['sample.noted.v1', 'sample.counted.v1'])
  })
})

describe('an effect of batches', () => {
  class Busy extends DomainError {}
  const batching = (runBatch: BatchEffect['runBatch'], events = 4): BatchEffect => ({
    name: 'index',
    batch: { events, bytes: 100_000 },
    concerns: (event) => Noted.match(event) !== undefined,
    runBatch,
  })
  const writeMany = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => write(`${index}`)))

  it('takes what concerns it together, so many at a time, and knows each event once', async () => {
    const batches: string[][] = []
    const effect = batching(async (events) => {
      batches.push(events.map(({ id }) => id))
      return new Map()
    })
    const written = await writeMany(10)
    const runner = await run([countNotes], [effect])
    await runner.settle()
    expect(batches.map((batch) => batch.length).toSorted((a, b) => a - b)).toEqual([2, 4, 4])
    expect(batches.flat().toSorted()).toEqual(written.map(({ id }) => id).toSorted())
  })

  it('parks what it names, and all when it throws', async () => {
    let isAway = true
    const effect = batching(async (events) => {
      if (isAway) throw new Error('away')
      return new Map(
        events.flatMap(({ id, data }) => ((data as { text: string }).text === '1' ? [[id, new Error('no')]] : [])),
      )
    })
    const [, second] = await writeMany(3)
    const runner = await run([], [effect])
    await runner.settle()
    expect(await runner.parked()).toHaveLength(3)
    isAway = false
    clock.advance(1_000)
    await runner.settle()
    expect(await runner.parked()).toMatchObject([{ eventId: second?.id, attempts: 2 }])
  })

  it('asks nobody before the time they named, however often that is, and gives nothing up for it', async () => {
    let calls = 0
    let isBusy = true
    const seen: string[] = []
    const effect = batching(async (events) => {
      calls += 1
      if (isBusy) throw new Busy('busy', undefined, 30_000)
      seen.push(...events.map(({ id }) => id))
      return new Map()
    })
    await writeMany(1)
    const runner = await run([], [effect])
    await runner.settle()
    const later = await write('later')
    await runner.settle()
    expect(calls).toBe(1)
    for (let round = 0; round < 25; round += 1) {
      clock.advance(30_000)
      await runner.settle()
    }
    expect(calls).toBe(26)
    expect(await runner.parked()).toMatchObject([{ attempts: 1 }, { attempts: 1 }])
    isBusy = false
    clock.advance(29_000)
    await runner.settle()
    expect(seen).toEqual([])
    clock.advance(1_000)
    await runner.settle()
    expect(seen).toHaveLength(2)
    expect(seen).toContain(later.id)
    expect(await runner.parked()).toEqual([])
  })
})
