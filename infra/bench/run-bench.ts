import { randomBytes } from 'node:crypto'
import { connectBus, connectProvisioner, PROVISIONER, readSigner } from '@yiwang/bus'
import { createPool } from '@yiwang/database'
import { createIdSource, systemClock } from '@yiwang/kernel'
import { createLedger } from '@yiwang/ledger'
import { secret } from '../local/secrets.ts'
import { databaseOf, roleOf } from '../local/topology.ts'
import { startOwnSystem, type OwnSystem } from '../system/own-system.ts'
import { until } from '../system/until.ts'
import { measureAppend } from './append.ts'
import { openBaseline } from './baseline.ts'
import { measureRawPublish, measureRelay, type RelayBench } from './relay.ts'
import { measureFlow, measureSubmission } from './submission.ts'
import { measureVisible, type VisibleFigure } from './visible.ts'

/** One round: every measurement directly after what it is divided by. */
export interface Round {
  readonly baselineBeforeAppend: number
  readonly append: number
  readonly baselineBeforeSubmission: number
  readonly submission: number
  readonly baselineBeforeFlow: number
  readonly flow: number
  readonly rawPublish: number
  readonly relay: number
}

export interface BenchResult {
  readonly baseline: string
  readonly rounds: readonly Round[]
  readonly visible: readonly VisibleFigure[]
}

const ROUNDS = 5
const APPENDS = 10_000
const SUBMISSIONS = 1_000
const FLOWS = 400
const WARM_UP = 300
const BASELINE_SECONDS = 2
/** No round begins after this; with start and end it stays below three minutes. */
const LAST_START_MS = 100_000
/** A county's tenfold peak is below 1 a second, the nation's 450: a quiet hour and a hard one. */
const VISIBLE_LOADS = [
  { perSecond: 5, submissions: 50 },
  { perSecond: 50, submissions: 500 },
]
const VISIBLE = VISIBLE_LOADS.reduce((sum, { submissions }) => sum + submissions, 0)
const KEYS = ROUNDS * (SUBMISSIONS + FLOWS) + 2 * WARM_UP + VISIBLE + 20

async function untilKeysArrived(system: OwnSystem): Promise<void> {
  const text = `SELECT FROM privacy_subject_keys WHERE pool = 'portal' HAVING count(*) >= ${KEYS}`
  await until('keys for everyone', async () => (await system.pool('portal').query(text)).rowCount === 1, 90_000)
}

/** The import's ledger and line, with no server of its own: what runs in this process is all there is of it. */
async function openImport({ context, cell }: OwnSystem): Promise<RelayBench & { close(): Promise<void> }> {
  const { state, port } = context
  const password = secret(state.keys, 'postgres-import')
  const pool = createPool(
    `postgres://${roleOf('import')}:${password}@127.0.0.1:${port('postgres')}/${databaseOf('import')}`,
  )
  const ids = createIdSource(() => systemClock.now(), randomBytes)
  const ledger = createLedger({ pool, cell, app: 'import', clock: systemClock, ids })
  const url = `nats://127.0.0.1:${port('nats')}`
  const line = { url, user: 'import', password: secret(state.keys, 'nats-import'), cell, app: 'import' } as const
  const connection = connectBus(line)
  const admin = await connectProvisioner(url, secret(state.keys, `nats-${PROVISIONER}`))
  return {
    connection,
    ledger,
    pool,
    signer: readSigner(state.keys, 'import'),
    admin,
    async close() {
      await ledger.close()
      await connection.close()
      await admin.close()
      await pool.end()
    },
  }
}

/** With the whole way running and nothing else to work off: from the portal's answer to a dispatcher's list. */
async function measureConsole(system: OwnSystem): Promise<VisibleFigure[]> {
  for (const part of ['oidc', 'console'] as const) await system.start(part)
  const urls = { portal: system.url('portal'), console: system.url('console') }
  await measureVisible(urls, { perSecond: 5, submissions: 20 })
  const figures: VisibleFigure[] = []
  for (const load of VISIBLE_LOADS) figures.push(await measureVisible(urls, load))
  for (const part of ['console', 'oidc'] as const) await system.stop(part)
  return figures
}

/** Measures everything in rounds on a platform of its own; the portal is the real process, nothing is mocked. */
export async function runBench(tell: (line: string) => void): Promise<BenchResult> {
  const system = await startOwnSystem({ servers: ['vault', 'portal'], env: { KEY_POOL_PORTAL: String(KEYS) } })
  try {
    await untilKeysArrived(system)
    const visible = await measureConsole(system)
    await system.stop('vault')
    const bench = await openImport(system)
    const portal = system.url('portal')
    const baseline = await openBaseline(system.context.postgres?.adminUrl ?? '', system.context.state.dir)
    const rounds: Round[] = []
    const startedAt = performance.now()
    try {
      await measureSubmission(portal, WARM_UP)
      await measureAppend(bench.ledger, WARM_UP)
      await measureRelay(bench)
      while (rounds.length < ROUNDS && performance.now() - startedAt < LAST_START_MS) {
        rounds.push({
          baselineBeforeAppend: await baseline.measure(BASELINE_SECONDS),
          append: await measureAppend(bench.ledger, APPENDS),
          baselineBeforeSubmission: await baseline.measure(BASELINE_SECONDS),
          submission: await measureSubmission(portal, SUBMISSIONS),
          baselineBeforeFlow: await baseline.measure(BASELINE_SECONDS),
          flow: await measureFlow(portal, FLOWS),
          rawPublish: await measureRawPublish(bench, APPENDS),
          relay: await measureRelay(bench),
        })
        tell(`第 ${rounds.length} 轮 / round ${rounds.length} of ${ROUNDS}`)
      }
      return { baseline: baseline.label, rounds, visible }
    } finally {
      await bench.close()
    }
  } finally {
    await system.close()
  }
}
