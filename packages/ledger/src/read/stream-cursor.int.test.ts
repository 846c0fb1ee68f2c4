import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ledger } from '../ledger.ts'
import { openLedger, testDatabase, type TestDatabase } from '../testing/test-ledger.ts'

let database: TestDatabase
let ledger: Ledger

beforeAll(async () => {
  database = await testDatabase('cursor')
  ledger = openLedger(database.pool)
})
afterAll(() => database.close())

it('remembers where the inbox stands in a stream', async () => {
  expect(await ledger.cursor('ONE')).toBeUndefined()
  await ledger.saveCursor({ stream: 'ONE', created: '2026-01-01T00:00:00Z', streamSeq: 7, eventId: 'e' })
  await ledger.saveCursor({ stream: 'ONE', created: '2026-02-01T00:00:00Z', streamSeq: 1 })
  expect(await ledger.cursor('ONE')).toEqual({ stream: 'ONE', created: '2026-02-01T00:00:00Z', streamSeq: 1 })
})
