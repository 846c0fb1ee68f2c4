import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { note } from '../testing/sample-events.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { expectWhole } from '../testing/verify-chains.ts'

let database: TestDatabase
let ledger: Ledger

beforeAll(async () => {
  database = await testDatabase('bisect')
  ledger = openLedger(database.pool)
  // Stands for whatever the checks before the database did not foresee.
  await database.admin.query(
    `ALTER TABLE ledger_events ADD CONSTRAINT unforeseen CHECK (stream_id NOT LIKE 'portal/note/bad%')`,
  )
})
afterAll(async () => {
  await ledger.close()
  await database.close()
})

it('fails only the commands the database refuses, wherever they stand in the batch', async () => {
  const names = Array.from({ length: 40 }, (_, index) => (index % 13 === 5 ? `bad-${index}` : `good-${index}`))
  const results = await Promise.allSettled(names.map((name) => ledger.append(note(name, { count: 2 }))))
  const bad = { status: 'rejected', reason: { code: 'append_failed', cause: { code: '23514' } } }
  const expected = names.map((name) => (name.startsWith('bad') ? bad : { status: 'fulfilled' }))
  expect(results).toMatchObject(expected)
  expect(await expectWhole(ledger)).toBe(2 * names.filter((name) => name.startsWith('good')).length)
})
