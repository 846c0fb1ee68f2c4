import { DomainError } from '@yiwang/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countNotes, reactingLedger, type ReactingLedger } from '../testing/reacting-ledger.ts'
import { Noted, noted } from '../testing/sample-events.ts'
import type { BatchEffect, Effect, EventEffect } from './define-policy.ts'

let here: ReactingLedger
beforeEach(async () => {
  here = await reactingLedger('effects')
})
afterEach(() => here.close())

describe('an effect', () => {
  it('runs for each event, imported ones only when it says so', async () => {
    const seen: string[] = []
    const tell = (name: string, extra: Partial<EventEffect> = {}): Effect => ({
      name,
      run: async (event) => void seen.push(`${name} ${Noted.match(event)?.text}`),
      ...extra,
    })
    await here.write('new')
    await here.write('old', true)
    const runner = await here.run([], [tell('notify'), tell('index', { includeHistorical: true })])
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
    const event = await here.write('x')
    const runner = await here.run([], [effect])
    await runner.settle()
    const [parked] = await runner.parked()
    expect(parked).toMatchObject({
      name: 'effect/vault-index',
      eventId: event.id,
      errorCode: 'vault_away',
      attempts: 1,
    })
    here.clock.advance(1000)
    await runner.settle()
    expect(await runner.parked()).toMatchObject([{ attempts: 2 }])
    isAway = false
    await runner.settle()
    expect(done).toEqual([])
    here.clock.advance(2000)
    await runner.settle()
    expect(done).toEqual([event.id])
    expect(await runner.parked()).toEqual([])
  })

  it('that takes its time holds up no policy', async () => {
    let finish = (): void => undefined
    const gate = new Promise<void>((resolve) => (finish = resolve))
    const runner = await here.run([countNotes], [{ name: 'slow', run: () => gate }])
    await here.write('quick')
    while ((await here.counted('quick')).length === 0) await here.ledger.waitFor('none', 1, 10)
    finish()
    await runner.settle()
    expect(runner.status().ready).toBe(true)
  })

  it('sees also what its own policies led to, and events from elsewhere', async () => {
    const seen: string[] = []
    const effect: Effect = { name: 'log', run: async (event) => void seen.push(event.type) }
    const runner = await here.run([countNotes], [effect])
    await here.ledger.append({ streamId: 'portal/note/1', commandId: 'one', events: [noted(here.ids.next(), 'z')] })
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
  const writeMany = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => here.write(`${index}`)))

  it('takes what concerns it together, so many at a time, and knows each event once', async () => {
    const batches: string[][] = []
    const effect = batching(async (events) => {
      batches.push(events.map(({ id }) => id))
      return new Map()
    })
    const written = await writeMany(10)
    const runner = await here.run([countNotes], [effect])
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
    const runner = await here.run([], [effect])
    await runner.settle()
    expect(await runner.parked()).toHaveLength(3)
    isAway = false
    here.clock.advance(1_000)
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
    const runner = await here.run([], [effect])
    await runner.settle()
    const later = await here.write('later')
    await runner.settle()
    expect(calls).toBe(1)
    for (let round = 0; round < 25; round += 1) {
      here.clock.advance(30_000)
      await runner.settle()
    }
    expect(calls).toBe(26)
    expect(await runner.parked()).toMatchObject([{ attempts: 1 }, { attempts: 1 }])
    isBusy = false
    here.clock.advance(29_000)
    await runner.settle()
    expect(seen).toEqual([])
    here.clock.advance(1_000)
    await runner.settle()
    expect(seen).toHaveLength(2)
    expect(seen).toContain(later.id)
    expect(await runner.parked()).toEqual([])
  })

  it('leaves what is parked as it is until the time they named, and then tries all of it', async () => {
    let trouble: Error | undefined = new Error('away')
    const seen: string[] = []
    const effect = batching(async (events) => {
      if (trouble !== undefined) throw trouble
      seen.push(...events.map(({ id }) => id))
      return new Map()
    })
    const [first] = await writeMany(1)
    const runner = await here.run([], [effect])
    await runner.settle()
    trouble = new Busy('busy', undefined, 30_000)
    const second = await here.write('later')
    await runner.settle()
    const rows = async () => (await here.database.admin.query('SELECT * FROM ledger_parked ORDER BY position')).rows
    const before = await rows()
    here.clock.advance(1_000)
    await runner.settle()
    expect(await rows()).toEqual(before)
    trouble = undefined
    here.clock.advance(29_000)
    await runner.settle()
    expect(new Set(seen)).toEqual(new Set([first?.id, second.id]))
  })
})
