import type { ClientBase } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/test-ledger.ts'
import { inLazyTransaction, inTransaction, LAZILY, withClient } from './transaction.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase('lazily')
})
afterAll(async () => {
  await database.close()
})

async function waitsForDisk(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ setting: string }>(`SELECT current_setting('synchronous_commit') AS setting`)
  return rows[0]?.setting === 'on'
}

const waitsAfterwards = (): Promise<boolean> => withClient(database.pool, waitsForDisk)

describe('what can be done again from the ledger', () => {
  it('does not wait for the disk, and leaves the connection as it was', async () => {
    expect(await inTransaction(database.pool, waitsForDisk)).toBe(true)
    expect(await inLazyTransaction(database.pool, waitsForDisk)).toBe(false)
    expect(await waitsAfterwards()).toBe(true)
  })

  it('does not wait either when it is one statement', async () => {
    const update = `UPDATE ledger_position p SET position = p.position FROM ${LAZILY} WHERE lazily.is_off AND p.id = 1`
    const waited = await inTransaction(database.pool, async (client) => {
      expect((await client.query(update)).rowCount).toBe(1)
      return await waitsForDisk(client)
    })
    expect([waited, await waitsAfterwards()]).toEqual([false, true])
  })
})
