import { createPool } from '@yiwang/database'
import { PersonalDataOpened } from '@yiwang/privacy'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { consoleCell, type ConsoleCell } from '../testing/console-cell.ts'

let cell: ConsoleCell
beforeAll(async () => {
  cell = await consoleCell()
})
afterAll(async () => {
  await cell.close()
})

const PATIENCE = { timeout: 20_000, interval: 100 }

async function indexed(): Promise<Array<{ event_id: string; body: string }>> {
  const sql = 'SELECT event_id, body FROM casework_texts ORDER BY event_id'
  return (await cell.network.app('console').pool.query<{ event_id: string; body: string }>(sql)).rows
}

/** Events each machine reading was told of, as the console has heard. */
async function told(): Promise<string[]> {
  const events = await cell.network.app('console').ledger.readAfter(0, 10_000, { types: [PersonalDataOpened.type] })
  const opened = events.flatMap((event) => PersonalDataOpened.match(event) ?? [])
  return opened.filter(({ purpose }) => purpose === 'index').flatMap(({ eventIds }) => eventIds)
}

async function submit(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await cell.submit({ narrative: '我叫张三，电话13800000000，路灯坏了。' })
}

/** What a crash may leave: how far the effect had come is forgotten, and a text that was not written. */
async function beginAnew(lost?: string): Promise<void> {
  const { databaseUrl } = cell.network.app('console')
  await cell.network.stopApp('console')
  const pool = createPool(databaseUrl, { max: 1 })
  await pool.query('DELETE FROM casework_texts WHERE event_id = $1', [lost])
  await pool.query(`DELETE FROM ledger_policies WHERE name = 'effect/indexRequestText'`)
  await pool.end()
  await cell.network.startApp('console')
}

it('waits for a vault that is away, loses nothing, and reads everything once it is back', async () => {
  await cell.vault?.kill()
  await submit(5)
  expect(await indexed()).toEqual([])
  const parked = await cell.network.app('console').policies.parked()
  expect(parked).toHaveLength(5)
  expect(new Set(parked.map(({ errorCode }) => errorCode))).toEqual(new Set(['vault_unavailable']))
  await cell.vault?.start()
  await expect.poll(async () => (await indexed()).length, PATIENCE).toBe(5)
  await expect.poll(async () => (await cell.network.app('console').policies.parked()).length, PATIENCE).toBe(0)
  for (const { body } of await indexed()) expect(body).not.toMatch(/张三|13800000000/)
})

it('opens nothing a second time that it has, though it begins anew', async () => {
  await expect.poll(async () => (await told()).length, PATIENCE).toBe(5)
  const before = await indexed()
  await beginAnew()
  await submit(1)
  await expect.poll(async () => (await indexed()).length, PATIENCE).toBe(6)
  expect(await indexed()).toEqual(expect.arrayContaining(before))
  await expect.poll(async () => (await told()).length, PATIENCE).toBe(6)
})

it('reads again what a crash cost it, and the person is told again', async () => {
  const [first] = await indexed()
  await beginAnew(first?.event_id)
  await expect.poll(async () => (await indexed()).length, PATIENCE).toBe(6)
  const twice = async () => (await told()).filter((eventId) => eventId === first?.event_id).length
  await expect.poll(twice, PATIENCE).toBe(2)
})
