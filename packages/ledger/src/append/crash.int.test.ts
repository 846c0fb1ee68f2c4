import { afterAll, beforeAll, expect, it } from 'vitest'
import { note } from '../testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase('crash')
})
afterAll(() => database.close())

async function killBackends(where: string): Promise<number> {
  const { rowCount } = await database.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = 'ledger_test_app' AND ${where}`,
  )
  return rowCount ?? 0
}

it('records each command once although its connections are cut again and again', async () => {
  const ledger = openLedger(database.openPool())
  let cuts = 0
  for (let wave = 0; wave < 40; wave++) {
    const names = Array.from({ length: 8 }, (_, index) => `cut-${wave}-${index}`)
    const work = names.map((name) => ledger.append(note(name, { count: 2 })))
    cuts += await killBackends('true')
    const results = await Promise.all(work)
    expect(results.every((result) => result.events.length === 2)).toBe(true)
  }
  expect(cuts).toBeGreaterThan(0)
  expect(await expectWhole(ledger)).toBe(640)
  await ledger.close()
})

it('keeps events from elsewhere once although its connections are cut', async () => {
  const ledger = openLedger(database.openPool())
  const own = await ledger.readOwn('open', 1, 200)
  const replica = await testDatabase('crash_replica')
  const there = openLedger(replica.openPool(), { app: 'console' })
  for (let from = 0; from < own.length; from += 20) {
    const batch = there.acceptForeign(own.slice(from, from + 20))
    await replica.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = 'ledger_test_app'`,
    )
    await batch
  }
  expect(await expectWhole(there)).toBe(200)
  await replica.close()
  await ledger.close()
})

it('writes nothing of a batch whose connection is cut before COMMIT, and writes it whole afterwards', async () => {
  const ledger = openLedger(database.openPool())
  const before = await ledger.position()
  // Another process holds the position row, so the batch stands in its own transaction until it is cut.
  const blocker = await database.admin.connect()
  await blocker.query('BEGIN')
  await blocker.query('SELECT FROM ledger_position WHERE id = 1 FOR UPDATE')
  const pending = ledger.append(note('blocked', { count: 5 }))
  while ((await killBackends(`wait_event_type = 'Lock'`)) === 0) expect(await ledger.position()).toBe(before)
  await blocker.query('COMMIT')
  blocker.release()
  await expect(pending).resolves.toMatchObject({ position: before + 5 })
  await expectWhole(ledger)
  await ledger.close()
})
