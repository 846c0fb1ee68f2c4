import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { APP_NAMES, BusError, readOriginKeys, readSigner } from '@yiwang/bus'
import { createPool } from '@yiwang/database'
import { organisationProjections } from '@yiwang/organisation'
import { createSubjectKeys } from '@yiwang/privacy'
import { startRuntime, type Runtime, type RuntimeParts } from '@yiwang/runtime'
import type { Pool } from 'pg'
import type { InfraEnvironment } from '../../env.ts'
import { OperatorError } from '../../local/operator-error.ts'
import { secret } from '../../local/secrets.ts'
import type { State } from '../../local/state.ts'
import { databaseOf, PORTS, roleOf } from '../../local/topology.ts'
import { waitWhileMoving } from './progress-wait.ts'
import { behindStream } from './stream-distance.ts'

/** The platform that runs here, as the importer reaches it. */
export interface RunningSystem {
  readonly databaseUrl: string
  readonly settings: InfraEnvironment
  readonly state: State
}

const APP = 'import'
const LINE_MS = 10_000
const PATIENCE_MS = 60_000

/** The line for a platform that is not there. */
export function notRunning(): OperatorError {
  return new OperatorError(
    '一网没有运行：请先在另一个终端运行 npm start，看到 ready 后再导入',
    'not running: run npm start in another terminal first',
  )
}

/** The platform of this state folder; undefined when it has never been started or does not run. */
export async function findSystem(settings: InfraEnvironment, state: State): Promise<RunningSystem | undefined> {
  if (!existsSync(join(state.keys, `postgres-${APP}.secret`))) return undefined
  const password = secret(state.keys, `postgres-${APP}`)
  const port = PORTS.postgres + settings.portOffset
  const databaseUrl = `postgres://${roleOf(APP)}:${password}@127.0.0.1:${port}/${databaseOf(APP)}`
  const isUp = await withPool(databaseUrl, (pool) => pool.query('SELECT FROM ledger_position')).then(
    () => true,
    // Still starting, or already stopping: the operator is told the same.
    () => false,
  )
  return isUp ? { databaseUrl, settings, state } : undefined
}

/** Works on the importer's own database without joining the stream. */
export async function withPool<T>(databaseUrl: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool(databaseUrl, { max: 2 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

async function assertLineUp({ connection }: Runtime): Promise<void> {
  const giveUp = new AbortController()
  const isUp = await Promise.race([
    connection.nats().then(() => true),
    delay(LINE_MS, false, { signal: giveUp.signal }).catch(() => false),
  ])
  giveUp.abort()
  if (!isUp) throw notRunning()
}

async function catchUp(runtime: Runtime, isStopping: () => boolean): Promise<void> {
  const left = await behindStream(runtime.connection)
  const isDone = await waitWhileMoving({ left, patienceMs: PATIENCE_MS, isStopping })
  if (!isDone && !isStopping()) {
    throw new OperatorError(
      '总线上的事件没有送到导入库，请检查各应用是否在运行',
      'the stream does not reach the importer',
    )
  }
  await runtime.projections.settle()
}

/** Says each trouble once: a line that is down is tried again five times a second. An app that is away is none of ours. */
function tellTroubles(): RuntimeParts['onTrouble'] {
  let last = ''
  return (what, error) => {
    if (error instanceof BusError && error.code === 'service_unavailable') return
    const line = `… ${what === 'database' ? '数据库' : '总线'}：${error instanceof Error ? error.message : 'error'}`
    if (line !== last) console.error(line)
    last = line
  }
}

/**
 * Joins the stream as the app `import` and waits until the own replica is up to date. Its policies and timers are none: what
 * is of the past stays in the past. Throws OperatorError.
 */
export async function joinAsImporter(
  { databaseUrl, settings, state }: RunningSystem,
  isStopping: () => boolean,
): Promise<Runtime> {
  const { cell, portOffset } = settings
  const runtime = await startRuntime(
    {
      cell,
      app: APP,
      databaseUrl,
      natsUrl: `nats://127.0.0.1:${PORTS.nats + portOffset}`,
      natsPassword: secret(state.keys, `nats-${APP}`),
      signer: readSigner(state.keys, APP),
      originKeys: readOriginKeys(state.keys, cell, APP_NAMES),
    },
    {
      projections: [...organisationProjections, createSubjectKeys(cell)],
      onTrouble: tellTroubles(),
      onQuarantine: (messages) => {
        console.error(`✗ ${messages.length} 条消息没有可信的签名，已搁置 / put aside: ${messages[0]?.reason ?? ''}`)
      },
    },
  )
  try {
    await assertLineUp(runtime)
    await catchUp(runtime, isStopping)
    return runtime
  } catch (error) {
    await runtime.stop()
    throw error
  }
}
