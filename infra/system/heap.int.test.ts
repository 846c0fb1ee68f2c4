import { afterAll, beforeAll, expect, it } from 'vitest'
import { measureSubmission } from '../bench/submission.ts'
import { startOwnSystem, type OwnSystem } from './own-system.ts'
import { until } from './until.ts'

const MATTERS = 300
const PATIENCE_MS = 120_000

let system: OwnSystem
beforeAll(async () => {
  system = await startOwnSystem({ servers: ['vault', 'portal'] })
}, 240_000)
afterAll(() => system.close())

async function count(app: 'console' | 'vault', text: string): Promise<number> {
  const { rows } = await system.pool(app).query<{ n: number }>(text)
  return Number(rows[0]?.n)
}

const texts = (): Promise<number> => count('console', 'SELECT count(*) AS n FROM casework_texts')

async function untilTexts(least: number): Promise<void> {
  await until(`${least} texts`, async () => (await texts()) >= least, PATIENCE_MS)
}

/** What every reading is told of, event by event. */
const TOLD = `
  SELECT jsonb_array_elements_text(convert_from(data, 'UTF8')::jsonb -> 'eventIds') AS event_id
    FROM ledger_events WHERE type = 'privacy.personal-data-opened.v1'`

it('reads what piled up while the console was away, though vault and console are killed over it', async () => {
  await measureSubmission(system.url('portal'), MATTERS)
  for (const part of ['oidc', 'console'] as const) await system.start(part)
  await untilTexts(1)
  await system.kill('vault')
  await system.start('vault')
  await untilTexts(MATTERS / 3)
  await system.kill('console')
  await system.start('console')
  await untilTexts(MATTERS)
  expect(await texts()).toBe(MATTERS)
}, 300_000)

it('has lost nothing on the way, and told each person of every reading', async () => {
  const parked = `SELECT count(*) AS n FROM ledger_parked WHERE name = 'effect/indexRequestText'`
  await until('nothing parked', async () => (await count('console', parked)) === 0, PATIENCE_MS)
  expect(await count('vault', `SELECT count(DISTINCT event_id) AS n FROM (${TOLD}) AS told`)).toBe(MATTERS)
  // no more readings than calls that may have been lost with a process: each batch at most once more
  expect(await count('vault', `SELECT count(*) AS n FROM (${TOLD}) AS told`)).toBeLessThanOrEqual(2 * MATTERS)
}, 180_000)
