import { randomUUID } from 'node:crypto'
import { createPool } from '@yiwang/database'
import { cloneDatabase, databaseUrl, dropDatabase } from '@yiwang/database/migrate'
import { seededIds, systemClock } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import { createLedger, type Appended, type Ledger } from '@yiwang/ledger'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createLine, type Line } from '../line.ts'
import { testServers } from '../servers.ts'

const DATABASE = 'yiwang_frozen_portal'
const LOGIN = { role: 'frozen_test_app', password: 'test' }

let line: Line
let pool: ReturnType<typeof createPool>
let ledger: Ledger

beforeAll(async () => {
  const { adminUrl, template } = testServers()
  await dropDatabase(adminUrl, DATABASE)
  await cloneDatabase({ adminUrl, template, database: DATABASE, appRole: LOGIN.role, appPassword: LOGIN.password })
  line = await createLine(Number(new URL(adminUrl).port))
  const url = new URL(databaseUrl(adminUrl, DATABASE, LOGIN))
  url.host = new URL(line.url).host
  pool = createPool(url.href)
  ledger = createLedger({ pool, cell: 'demo', app: 'portal', clock: systemClock, ids: seededIds(1) })
})
afterEach(() => line.thaw())
afterAll(async () => {
  await ledger.close()
  await pool.end()
  await line.cut()
  await dropDatabase(testServers().adminUrl, DATABASE)
})

function note(commandId: string): Promise<Appended> {
  const event = { type: 'testing.noted.v1', lane: 'open', circumstances: testCircumstances(), data: {} } as const
  const events = [{ ...event, id: randomUUID() }]
  return ledger.append({ streamId: `portal/note/${commandId}`, expectedVersion: 0, commandId, events })
}

async function timed<T>(work: Promise<T>): Promise<{ ms: number; outcome: PromiseSettledResult<T> | undefined }> {
  const startedAt = performance.now()
  const [outcome] = await Promise.allSettled([work])
  return { ms: performance.now() - startedAt, outcome }
}

async function recorded(commandId: string): Promise<number> {
  return (await ledger.load(`portal/note/${commandId}`)).length
}

it.each([
  ['has stopped', 'everything'],
  ['does its work but its answers are lost', 'answers'],
] as const)(
  'while the database %s whoever waits is told within ten seconds, and records the same once by asking again',
  async (_name, what) => {
    await note(`before-${what}`)
    line.freeze(what)
    const asked = ['a', 'b', 'c'].map((letter) => `${letter}-${what}`)
    const waits = await Promise.all(asked.map((id) => timed(note(id))))
    for (const { ms, outcome } of waits) {
      expect(outcome).toMatchObject({ reason: { code: 'ledger_unavailable' } })
      expect(ms).toBeLessThan(10_000)
    }
    line.thaw()
    await Promise.all(asked.map(note))
    expect(await Promise.all(asked.map(recorded))).toEqual([1, 1, 1])
  },
)

it('whoever comes while others wait for the database waits no longer than they', async () => {
  await note('ahead')
  line.freeze('everything')
  const first = timed(note('first'))
  await expect.poll(() => ledger.waiting()).toBe(0)
  const [early, late, question] = await Promise.all([first, timed(note('second')), timed(ledger.load('portal/note/x'))])
  for (const { ms, outcome } of [early, late, question]) {
    expect(outcome).toMatchObject({ reason: { code: 'ledger_unavailable' } })
    expect(ms).toBeLessThan(10_000)
  }
})
