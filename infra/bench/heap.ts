import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startOwnSystem, type OwnSystem } from '../system/own-system.ts'
import { until } from '../system/until.ts'
import { measureSubmission } from './submission.ts'

/** How a console works off what arrived while it was away. */
export interface HeapFigure {
  readonly matters: number
  /** from the first text to the last */
  readonly textsPerSecond: number
  /** asked of the vault by the console */
  readonly calls: Readonly<Record<string, number>>
  /** parked events of the index, when all texts were there */
  readonly parked: number
  /** traces of machine readings: one a text, more where one was read again */
  readonly traces: number
  /** answers NATS let nobody send any more */
  readonly violations: number
}

const LOOK_AGAIN_MS = 100
const PATIENCE_MS = 600_000
const KEYS_PATIENCE_MS = 120_000
const EFFECT = 'effect/indexRequestText'

async function count(system: OwnSystem, app: 'portal' | 'console' | 'vault', text: string): Promise<number> {
  const { rows } = await system.pool(app).query<{ n: number }>(text)
  return Number(rows[0]?.n)
}

const texts = (system: OwnSystem): Promise<number> =>
  count(system, 'console', 'SELECT count(*) AS n FROM casework_texts')

/** The vault's own count of its calls, by service and outcome. */
async function callsOf(system: OwnSystem): Promise<Record<string, number>> {
  const metrics = await (await fetch(`${system.url('vault')}/metrics`)).text()
  const lines = metrics.matchAll(/^vault_calls_total\{(.*)\} (\d+)$/gm)
  const named = [...lines].map(([, labels = '', n = '0']) => {
    const [service, outcome] = ['service', 'outcome'].map((name) => new RegExp(`${name}="([^"]*)"`).exec(labels)?.[1])
    return [`${service ?? ''} ${outcome ?? ''}`, Number(n)] as const
  })
  return Object.fromEntries(named)
}

/** Waits until `matters` texts are there; answers texts per second between the first and the last. */
async function workedOff(system: OwnSystem, matters: number): Promise<number> {
  let first: { at: number; there: number } | undefined
  const startedAt = performance.now()
  for (;;) {
    const there = await texts(system)
    const at = performance.now()
    if (there > 0) first ??= { at, there }
    if (there >= matters && first !== undefined) return (there - first.there) / ((at - first.at) / 1_000)
    if (at - startedAt > PATIENCE_MS) throw new Error(`${matters - there} texts are missing`)
    await delay(LOOK_AGAIN_MS)
  }
}

/** Puts so many matters before a console that was away, and watches it read them; a platform of its own, nothing mocked. */
export async function measureHeap(matters: number, tell: (line: string) => void): Promise<HeapFigure> {
  const system = await startOwnSystem({
    servers: ['vault', 'portal'],
    env: { KEY_POOL_PORTAL: String(matters + 200) },
  })
  try {
    const keys = `SELECT count(*) AS n FROM privacy_subject_keys WHERE pool = 'portal'`
    await until('keys for everyone', async () => (await count(system, 'portal', keys)) >= matters, KEYS_PATIENCE_MS)
    await measureSubmission(system.url('portal'), matters)
    const arrived = `SELECT count(*) AS n FROM vault_sealed_events`
    await until('all at the vault', async () => (await count(system, 'vault', arrived)) >= matters, KEYS_PATIENCE_MS)
    tell(`${matters} matters wait`)
    for (const part of ['oidc', 'console'] as const) await system.start(part)
    const textsPerSecond = await workedOff(system, matters)
    const parked = `SELECT count(*) AS n FROM ledger_parked WHERE name = '${EFFECT}'`
    const traces = `SELECT count(*) AS n FROM ledger_events WHERE type = 'privacy.personal-data-opened.v1'`
    const log = readFileSync(join(system.context.state.logs, 'nats.log'), 'utf8')
    return {
      matters,
      textsPerSecond,
      calls: await callsOf(system),
      parked: await count(system, 'console', parked),
      traces: await count(system, 'vault', traces),
      violations: [...log.matchAll(/Violation/g)].length,
    }
  } finally {
    await system.close()
  }
}
