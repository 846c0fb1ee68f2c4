import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { testCircumstances } from '@yiwang/kernel/testing'
import { SubjectKeysIssued } from '@yiwang/privacy'
import { generateSubjectKey } from '@yiwang/sealing'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { createBell } from './live/bell.ts'
import { readSuggester, type ConsoleSettings } from './settings.ts'
import { consoleProjections } from './wiring.ts'

const CELL = 'consoleready'
const settings: ConsoleSettings = {
  cell: CELL,
  cellName: '青禾县',
  portalUrl: 'http://127.0.0.1:4100',
  privateKey: generateKeyPairSync('ed25519').privateKey,
  originKeys: new Map(),
  notaryKey: generateKeyPairSync('ed25519').publicKey,
  keysFolder: tmpdir(),
  ...readSuggester(tmpdir()),
}
let network: TestNetwork
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  network = await testNetwork({
    cell: CELL,
    apps: [{ name: 'console', projections: consoleProjections(settings) }, { name: 'vault' }],
  })
  app = createApp(network.app('console'), {
    settings,
    publicUrl: 'http://127.0.0.1:4200',
    oidcIssuer: 'http://127.0.0.1:4630',
    dist: tmpdir(),
    bell: createBell(),
    keyPoolSize: 20,
    observers: { logger: createLogger({ app: 'console', level: 'silent' }), metrics: createMetrics() },
  })
})
afterAll(() => network.close())

async function issueKey(): Promise<void> {
  const keys = [{ subjectId: randomUUID(), publicKey: generateSubjectKey().publicKey }]
  const data = { pool: 'console' as const, keys }
  const event = SubjectKeysIssued.create({ id: randomUUID(), data, circumstances: testCircumstances() })
  const { ledger } = network.app('vault')
  await ledger.append({ streamId: `vault/key-pool/${randomUUID()}`, commandId: randomUUID(), events: [event] })
  await network.settle()
}

it('is red while fewer than a tenth of its subject keys are left', async () => {
  await issueKey()
  const red = await app.request('/readyz')
  expect(red.status).toBe(503)
  expect(await red.json()).toMatchObject({
    checks: expect.arrayContaining([{ name: 'pool-console', ok: false, detail: '1' }]) as object[],
  })
  await issueKey()
  expect((await app.request('/readyz')).status).toBe(200)
})
