import { generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { createCalendar, DomainError } from '@yiwang/kernel'
import { createSessions, publicProcedure, router, type Actor } from '@yiwang/identity'
import { streamLive, workerApp } from '@yiwang/runtime'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testNetwork, type TestNetwork } from '../test-network.ts'

const ORIGIN = 'http://127.0.0.1:4200'
const PHONE = '13800000000'

/** Nothing ever happens, told every tenth of a second. */
const QUIET = { subscribe: () => () => undefined, beatMs: 100 }

let network: TestNetwork
let server: ReturnType<typeof workerApp>
const lines: string[] = []
let taken = 0
const ACTOR: Actor = { sub: 's', name: '王五', post: '派单员', unit: 'u', unitName: '中心', roles: ['dispatcher'] }

const failing = router({
  unforeseen: publicProcedure.query(() => {
    throw Object.assign(new Error(`Key (phone)=(${PHONE}) already exists`), { code: '23505' })
  }),
  taken: publicProcedure.input(z.string()).mutation(() => ++taken),
  seen: publicProcedure.query(() => ++taken),
  echoed: publicProcedure.input(z.string()).query(({ input }) => input),
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
    routes: (app, logger) =>
      app
        .get('/live', (c) => {
          if (c.get('principal') === undefined) return c.body(null, 401)
          return streamLive(c, { ...QUIET, isAllowed: c.get('isStillSignedIn'), logger }, async (live) => {
            while (await live.isOpen()) await live.stream.writeSSE({ event: await live.next(), data: '' })
          })
        })
        .get('/broken', (c) => {
          const fault = Object.assign(new Error(`value ${PHONE} is out of range`), { code: '22003' })
          return streamLive(c, { ...QUIET, isAllowed: () => Promise.resolve(true), logger }, () =>
            Promise.reject(fault),
          )
        }),
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

  it('refuses a body of megabytes before it is read, in words', async () => {
    const response = await server.request(`${ORIGIN}/trpc/taken`, {
      method: 'POST',
      headers: { 'x-command-id': '1', 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify('x'.repeat(2 * 1024 ** 2)),
    })
    expect(response.status).toBe(413)
    const told = { domainCode: 'request_too_large', httpStatus: 413 }
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining('in parts') as string, data: told },
    })
    expect(taken).toBe(0)
  })

  it('answers one procedure at a time', async () => {
    const response = await ask('/trpc/seen,seen?batch=1')
    expect(response.status).toBe(400)
    expect(taken).toBe(0)
  })

  it('answers what is posted, and nothing that stands in an address', async () => {
    const typed = 'YW2611237KQ29XMDZ'
    const inAddress = await ask(`/trpc/echoed?input=${encodeURIComponent(JSON.stringify(typed))}`)
    expect(inAddress.status).toBe(400)
    expect(await inAddress.json()).toMatchObject({ error: { data: { domainCode: 'asked_in_address' } } })
    const post = (procedure: string, body: string | null) =>
      server.request(`${ORIGIN}/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'x-command-id': '1', 'content-type': 'application/json' },
        body,
      })
    expect(await (await post('echoed', JSON.stringify(typed))).json()).toEqual({ result: { data: typed } })
    expect((await post('refused', null)).status).toBe(409)
    expect(lines.join()).not.toContain(typed)
  })

  it('ends a live stream soon after its viewer has signed out', async () => {
    const { pool, clock } = network.app('console')
    const sessions = createSessions({ pool, clock })
    const token = await sessions.begin({ kind: 'worker', actor: ACTOR })
    const headers = { cookie: `yw_console_session=${token}`, host: '127.0.0.1:4200' }
    const watch = () => server.request(`${ORIGIN}/live`, { headers })
    const reader = (await watch()).body?.getReader()
    const read = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value)
    expect(await read()).toContain('event: beat')
    expect(await read()).toContain('event: beat')
    await sessions.end(token)
    await expect.poll(async () => (await reader?.read())?.done, { timeout: 5_000 }).toBe(true)
    expect((await watch()).status).toBe(401)
  })

  it('tells a failing live stream by its code, to nobody else', async () => {
    const response = await ask('/broken')
    expect(await response.text()).toBe('')
    expect(logged('live stream ended')).toMatchObject([{ error: { code: '22003' } }])
    expect(lines.join()).not.toContain(PHONE)
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
