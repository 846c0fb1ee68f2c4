import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { Counter, note } from '../testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'

let database: TestDatabase
let ledgers: Ledger[]

beforeAll(async () => {
  database = await testDatabase('concurrency')
  ledgers = [0, 1].map((seed) => openLedger(database.openPool(), { seed }))
})
afterAll(async () => {
  await Promise.all(ledgers.map((ledger) => ledger.close()))
  await database.close()
})

const ledgerAt = (index: number): Ledger => ledgers[index % ledgers.length] as Ledger

it('two processes append to one database without gap, fork or lost command', async () => {
  const work = Array.from({ length: 400 }, (_, index) => ledgerAt(index).append(note(`race-${index}`, { count: 2 })))
  const results = await Promise.all(work)
  expect(new Set(results.map((result) => result.position)).size).toBe(400)
  expect(await expectWhole(ledgerAt(0))).toBe(800)
})

it('records a command once when two processes are given it at the same time', async () => {
  for (let round = 0; round < 20; round++) {
    const request = note(`same-${round}`)
    const results = await Promise.all(ledgers.map((ledger) => ledger.append(request)))
    expect(results.filter((result) => result.duplicate)).toHaveLength(1)
    expect(results[0]?.position).toBe(results[1]?.position)
  }
})

it('decides again when another process was faster', async () => {
  const commands = Array.from({ length: 4 }, (_, index) =>
    ledgerAt(index).execute(Counter, { id: 'shared', command: { type: 'add', by: 1 }, commandId: `add-${index}` }),
  )
  await Promise.all(commands)
  const events = await ledgerAt(0).load('portal/counter/shared')
  expect(events.map((event) => event.streamVersion)).toEqual([1, 2, 3, 4])
})

it('stays gapless for any mix of writers, sizes, repetitions and expected versions', async () => {
  let run = 0
  const step = fc.record({
    writer: fc.nat(1),
    stream: fc.nat(3),
    size: fc.integer({ min: 1, max: 5 }),
    key: fc.nat(30),
    expectedVersion: fc.option(fc.nat(4), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      run += 1
      const before = await ledgerAt(0).position()
      const results = await Promise.allSettled(
        steps.map(({ writer, stream, size, key, expectedVersion }) =>
          ledgerAt(writer).append({
            ...note(`p${run}-${key}`, { count: size, stream: `p${run}-${stream}` }),
            ...(expectedVersion === undefined ? {} : { expectedVersion }),
          }),
        ),
      )
      const recorded = results.flatMap((result) =>
        result.status === 'fulfilled' && !result.value.duplicate ? result.value.events : [],
      )
      expect(await ledgerAt(1).position()).toBe(before + recorded.length)
      const versions = Map.groupBy(recorded, (event) => event.streamId)
      for (const events of versions.values()) {
        const numbers = events.map((event) => event.streamVersion).toSorted((a, b) => a - b)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }
    }),
    { numRuns: 40, seed: 2026 },
  )
  await expectWhole(ledgerAt(0))
})
