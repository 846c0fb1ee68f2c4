import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MatterInspected } from '@yiwang/audit/contracts'
import { aCase } from '@yiwang/casework/testing'
import { createSessions, type Actor } from '@yiwang/identity'
import type { NewEvent } from '@yiwang/kernel'
import { testCircumstances } from '@yiwang/kernel/testing'
import type { ProcessEnv } from '@yiwang/runtime'
import { createLogger, createMetrics } from '@yiwang/telemetry'
import { testNetwork, type TestNetwork } from '@yiwang/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardProjections, wireDashboard } from './wiring.ts'

const ORIGIN = 'http://127.0.0.1:4300'
const CELL = `d${randomBytes(5).toString('hex')}`
const stateDir = mkdtempSync(join(tmpdir(), 'yiwang-dashboard-'))
const leader: Actor = { sub: 'z', name: '赵立', post: '副县长', unit: 'county', roles: ['leader'] }
const built = aCase().dispatchedTo('chengguan').signed()

let network: TestNetwork
let server: ReturnType<typeof wireDashboard>
let cookie: string

interface Line {
  readonly id: string
  readonly text: string
  readonly eventId: string
  readonly origin: string
  readonly type: string
}

function lineOf(message: string): Line[] {
  const [, id = ''] = /^id: (.*)$/m.exec(message) ?? []
  const [, text] = /^data: (\{.*\})$/m.exec(message) ?? []
  return text === undefined ? [] : [{ ...(JSON.parse(text) as Line), id, text }]
}

/** What a viewer is sent until the stream falls quiet, read as it stands on the wire. */
async function watch(lastEventId?: string): Promise<Line[]> {
  const resume = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await server.request(`${ORIGIN}/live`, { headers: { cookie, host: '127.0.0.1:4300', ...resume } })
  const end = await network.app('dashboard').ledger.position()
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let sent = ''
  while (reader !== undefined && !sent.includes(`id: ${end}\n`)) {
    const { value, done } = await reader.read()
    if (done) break
    sent += value
  }
  await reader?.cancel()
  return sent.split('\n\n').flatMap(lineOf)
}

async function ask(procedure: string, input: object): Promise<{ status: number; body: string }> {
  const response = await server.request(`${ORIGIN}/trpc/${procedure}`, {
    method: 'POST',
    headers: { cookie, origin: ORIGIN, 'content-type': 'application/json', 'x-command-id': randomUUID() },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: await response.text() }
}

const append = (app: 'portal' | 'console' | 'dashboard', events: NewEvent[]) =>
  network.app(app).ledger.append({ streamId: `${app}/test/${events[0]?.id}`, commandId: events[0]?.id ?? '', events })

/** So many looks at some matter, recorded here. */
const looks = (count: number): NewEvent[] =>
  Array.from({ length: count }, () =>
    MatterInspected.create({
      id: randomUUID(),
      matterId: built.matterId,
      data: { ...MatterInspected.sample, matterId: built.matterId },
      circumstances: testCircumstances(),
    }),
  )

beforeAll(async () => {
  const keys = join(stateDir, 'keys')
  mkdirSync(keys)
  const pem = { type: 'pkcs8', format: 'pem' } as const
  writeFileSync(join(keys, 'dashboard.key'), generateKeyPairSync('ed25519').privateKey.export(pem))
  const notary = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
  writeFileSync(join(keys, 'notary.pub'), notary)
  const env = { YIWANG_STATE: stateDir, YIWANG_CELL: CELL, PORT: 4300, OIDC_ISSUER: ORIGIN } as ProcessEnv
  const projections = dashboardProjections(env)
  network = await testNetwork({
    cell: CELL,
    apps: [{ name: 'dashboard', projections }, { name: 'portal' }, { name: 'console' }],
  })
  const observers = { logger: createLogger({ app: 'dashboard', level: 'silent' }), metrics: createMetrics() }
  const runtime = network.app('dashboard')
  server = wireDashboard(runtime, env, { observers, dist: tmpdir() })
  cookie = `yw_dashboard_session=${await createSessions(runtime).begin({ kind: 'worker', actor: leader })}`
  await append('portal', built.request.events())
  await append('console', built.events())
  await network.settle()
})
afterAll(async () => {
  await network.close()
  rmSync(stateDir, { recursive: true })
})

describe('the live stream as it stands on the wire', () => {
  it('says what happens and nothing by which a matter or a person could be followed', async () => {
    const lines = await watch()
    expect(lines.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['intake.request-submitted', 'casework.case-dispatched', 'casework.case-signed']),
    )
    const told = lines.map(({ text }) => text).join()
    expect(told).not.toContain(built.matterId)
    expect(told).not.toContain(built.request.receiptNumber)
    const recorded = JSON.stringify([...built.request.events(), ...built.events()])
    for (const subjectId of recorded.match(/(?<="subjectId":")[^"]+/g) ?? []) expect(told).not.toContain(subjectId)
  })

  it('opens a matter from a line, by a reason only, and never says which matter it is', async () => {
    const [line] = await watch()
    const record = { eventId: line?.eventId, origin: line?.origin }
    const bare = await ask('audit.inspectMatter', record)
    expect(bare.status).toBe(400)
    const traced = await ask('audit.inspectMatter', { ...record, reason: 'audit', explanation: '每周随机抽查一件' })
    expect(traced.status).toBe(200)
    const traceEventId = /"eventId":"([^"]+)"/.exec(traced.body)?.[1]
    const way = await ask('oversight.way', { traceEventId })
    expect(way.body).toContain('青禾县城市管理局')
    expect(traced.body + way.body).not.toContain(built.matterId)
    // a line is no trace
    expect((await ask('oversight.way', { traceEventId: line?.eventId })).status).toBe(403)
  })

  it('resumes where a viewer was a moment ago, and does not read the past back', async () => {
    const place = await network.app('dashboard').ledger.position()
    await append('dashboard', looks(3))
    expect(await watch(String(place))).toHaveLength(3)
    await append('dashboard', looks(600))
    await append('dashboard', looks(600))
    expect(await watch('0')).toHaveLength(20)
    expect(await watch(String(place))).toHaveLength(20)
    expect(await watch('x')).toHaveLength(20)
  })
})
