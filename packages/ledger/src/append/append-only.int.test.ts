import { afterAll, beforeAll, expect, it } from 'vitest'
import { note } from '../testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase('append_only')
  const ledger = openLedger(database.pool)
  await ledger.append(note('kept'))
  await ledger.close()
})
afterAll(() => database.close())

const CHANGES = [
  'UPDATE ledger_events SET data = data',
  'DELETE FROM ledger_events',
  'TRUNCATE ledger_events',
  'DELETE FROM ledger_heads',
  'DELETE FROM ledger_position',
  'DROP TABLE ledger_events',
  'ALTER TABLE ledger_events DISABLE TRIGGER ALL',
  'SET session_replication_role = replica',
  'SELECT * FROM _prisma_migrations',
]

it.each(CHANGES)("refuses the app's role: %s", async (sql) => {
  await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

it.each(CHANGES.slice(0, 3))("refuses even the owner's mistake: %s", async (sql) => {
  await expect(database.admin.query(sql)).rejects.toThrow('append-only')
})

it('refuses a second position row and what is not UTF-8', async () => {
  const second = 'INSERT INTO ledger_position VALUES (2, 0)'
  await expect(database.pool.query(second)).rejects.toMatchObject({ code: '23514' })
  const { rows } = await database.pool.query<{ encoding: string }>('SHOW server_encoding')
  expect(rows).toEqual([{ server_encoding: 'UTF8' }])
})
