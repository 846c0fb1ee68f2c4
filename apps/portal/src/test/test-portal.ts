import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testCircumstances } from '@yiwang/kernel/testing'
import { SubjectKeysIssued } from '@yiwang/privacy'
import type { ProcessEnv } from '@yiwang/runtime'
import { generateSubjectKey } from '@yiwang/sealing'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { portalApp, portalBase } from '../app.ts'
import { portalProjections, wirePortal } from '../wiring.ts'

/** The portal's routes on a real database and line, with keys issued by a real vault ledger. */
export interface TestPortal {
  readonly network: TestNetwork
  readonly app: Hono
  readonly origin: string
  issueKeys(count: number): Promise<void>
  /** the cookie of a citizen who has proven this number */
  signIn(phone: string): Promise<string>
  /** posts a form as a browser on the portal's own page would */
  post(path: string, body: FormData, cookie?: string): Promise<Answer>
  get(path: string, cookie?: string): Promise<Answer>
  close(): Promise<void>
}

/** What a page answered. */
export interface Answer {
  readonly status: number
  readonly html: string
  readonly location: string | null
  /** name=value of every cookie set, ready to be sent back */
  readonly cookie: string
  /** what the browser is told to forget */
  readonly clears: string | null
}

async function answerOf(response: Response): Promise<Answer> {
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return {
    status: response.status,
    html: await response.text(),
    clears: response.headers.get('clear-site-data'),
    location: response.headers.get('location'),
    cookie: cookies.join('; '),
  }
}

/** Unused keys the portal should have in stock. */
export const KEY_POOL_SIZE = 200

const ORIGIN = 'http://127.0.0.1:4100'

function keyFolder(): { stateDir: string; notaryKey: string } {
  const stateDir = mkdtempSync(join(tmpdir(), 'yiwang-portal-'))
  mkdirSync(join(stateDir, 'keys'))
  const { privateKey } = generateKeyPairSync('ed25519')
  writeFileSync(join(stateDir, 'keys', 'portal.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const notary = generateKeyPairSync('ed25519')
  return { stateDir, notaryKey: notary.publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

const LIMITS = { unsentBytesMax: 2 ** 31, uploadBytesMax: 2 ** 28 }

/** Starts a portal without a process of its own; `close` leaves nothing behind. */
export async function testPortal(limits: Partial<typeof LIMITS> = {}): Promise<TestPortal> {
  const cell = `t${randomBytes(5).toString('hex')}`
  const { stateDir, notaryKey } = keyFolder()
  const network = await testNetwork({
    cell,
    apps: [{ name: 'portal', projections: portalProjections(cell, notaryKey) }, { name: 'vault' }, { name: 'console' }],
  })
  const runtime = network.app('portal')
  const env = {
    YIWANG_STATE: stateDir,
    YIWANG_CELL: cell,
    YIWANG_CELL_NAME: '青禾县',
    PORT: 4100,
    OIDC_ISSUER: 'http://localhost:1',
  } as ProcessEnv
  const dist = new URL('../../dist/', import.meta.url)
  const observers = { logger: createLogger({ app: 'portal', level: 'silent' }), metrics: createMetrics() }
  const portal = await wirePortal(runtime, env, { observers, dist, keyPoolSize: KEY_POOL_SIZE, ...LIMITS, ...limits })
  const app = portalApp(portalBase(runtime, observers, KEY_POOL_SIZE), portal, dist)
  return {
    network,
    app,
    origin: ORIGIN,
    async signIn(phone) {
      const token = await portal.sessions.begin({ kind: 'citizen', sub: `citizen-${phone}`, phone })
      return `yw_portal_session=${token}`
    },
    post: async (path, body, cookie = '') =>
      answerOf(await app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers: { origin: ORIGIN, cookie } })),
    get: async (path, cookie = '') => answerOf(await app.request(`${ORIGIN}${path}`, { headers: { cookie } })),
    async issueKeys(count) {
      const keys = Array.from({ length: count }, () => ({
        subjectId: randomUUID(),
        publicKey: generateSubjectKey().publicKey,
      }))
      const event = SubjectKeysIssued.create({
        id: randomUUID(),
        data: { pool: 'portal', keys },
        circumstances: testCircumstances(),
      })
      await network
        .app('vault')
        .ledger.append({ streamId: `vault/key-pool/${randomUUID()}`, commandId: randomUUID(), events: [event] })
      await network.settle()
    },
    async close() {
      await network.close()
      rmSync(stateDir, { recursive: true })
    },
  }
}
