import { generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { createCalendar, DomainError } from '@yiwang/kernel'
import { publicProcedure, router } from '@yiwang/identity'
import { workerApp } from '@yiwang/runtime'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testNetwork, type TestNetwork } from '../test-network.ts'

const ORIGIN = 'http://127.0.0.1:4200'
const PHONE = '13800000000'

let network: TestNetwork
let server: ReturnType<typeof workerApp>
const lines: string[] = []

const failing = router({
  unforeseen: publicProcedure.query(() => {
    throw Object.assign(new Error(`Key (phone)=(${PHONE}) already exists`), { code: '23505' })
  }),
  refused: publicProcedure.query(() => {
    throw new DomainError('case_not_open')
  }),
})

beforeAll(async () => {
  network = await testNetwork({ apps: [{ name: 'console' }] })
  const runtime = network.app('console')
  const unused = () => Promise.reject(new Error('not asked for here'))
  server = workerApp(runtime, {
    publicUrl: ORIGIN,
    oidcIssuer: 'http://127.0.0.1:1',
    tokenKey: { ...runtime, origin: runtime.origin, privateKey: generateKeyPairSync('ed25519').privateKey },
    router: failing,
    dist: tmpdir(),
    context: {
      calendar: createCalendar(new Map(), 2026),
      vault: { open: unused },
      subjectKeys: { take: unused },
      errorSentences: {},
    },
    observers: {
      logger: createLogger({ app: 'console', level: 'info', destination: { write: (line) => void lines.push(line) } }),
      metrics: createMetrics(),
    },
  })
})
afterAll(() => network.close())
beforeEach(() => {
  lines.length = 0
})

const ask = (path: string) => server.request(`${ORIGIN}${path}`, { headers: { host: '127.0.0.1:4200' } })
const logged = (message: string): object[] =>
  lines.map((line) => JSON.parse(line) as { msg: string }).filter(({ msg }) => msg === message)

describe('a server for workers', () => {
  it('logs an unforeseen failure by its code, without a word of what it was about', async () => {
    const response = await ask('/trpc/unforeseen')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain(PHONE)
    expect(logged('procedure failed')).toMatchObject([
      { level: 'error', operation: 'unforeseen', error: { errorName: 'Error', code: '23505' } },
    ])
    expect(lines.join()).not.toContain(PHONE)
  })

  it('answers a refusal without calling it a failure', async () => {
    expect((await ask('/trpc/refused')).status).toBe(409)
    expect(logged('procedure failed')).toEqual([])
  })

  it('refuses in words, not as a breakdown, what comes from another site', async () => {
    const response = await server.request(`${ORIGIN}/trpc/refused`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'x-command-id': '1' },
    })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'origin_not_allowed' })
  })

  it('says little of a page that cannot be served, and logs why', async () => {
    const response = await ask('/work')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('ENOENT')
    expect(logged('request failed')).toMatchObject([{ route: '/*', error: { code: 'ENOENT' } }])
  })

  it('logs why nobody can sign in', async () => {
    expect((await ask('/auth/sign-in')).status).toBe(503)
    expect(logged('sign-in failed')).toMatchObject([{ level: 'warn', error: { errorName: 'TypeError', cause: {} } }])
  })
})
