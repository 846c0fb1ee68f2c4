import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NatsConnection } from '@nats-io/transport-node'
import { APP_NAMES, connectProvisioner, LANE_TABLE, PROVISIONER, readOriginKeys, type AppName } from '@yiwang/bus'
import { createPool } from '@yiwang/database'
import { OperatorError } from '../local/operator-error.ts'
import { findRunning } from '../local/process-identity.ts'
import { secret } from '../local/secrets.ts'
import { databaseOf, roleOf, SERVERS } from '../local/topology.ts'
import type { StartContext } from '../start/context.ts'
import { STEPS } from '../start/steps.ts'
import type { CellAccess, LedgerAccess } from './cell-access.ts'

/** Whether a supervisor runs the apps of this state folder. */
export function isRunning({ state }: Pick<StartContext, 'state'>): boolean {
  return findRunning(state.run, 'supervisor') !== undefined
}

/** Uses PostgreSQL and NATS as they run, or starts them; `context.stopAll()` ends what was started here. */
export async function ensureServices(context: StartContext, services: readonly ('postgres' | 'nats')[]): Promise<void> {
  if (!existsSync(join(context.state.keys, 'postgres.secret'))) {
    throw new OperatorError(
      `状态目录 ${context.state.dir} 中还没有数据：请先运行 npm start`,
      'there is nothing in this state folder yet: run npm start first',
    )
  }
  if (isRunning(context)) return
  for (const service of services) await STEPS[service].run(context)
}

/** An app's own database, as the app sees it. */
export function openDatabase({ state, port }: Pick<StartContext, 'state' | 'port'>, app: AppName) {
  const password = secret(state.keys, `postgres-${app}`)
  return createPool(`postgres://${roleOf(app)}:${password}@127.0.0.1:${port('postgres')}/${databaseOf(app)}`, {
    max: 3,
    queryTimeoutMs: 0,
  })
}

function ledgerOf(context: StartContext, app: AppName): LedgerAccess {
  return {
    app,
    origin: `${context.settings.cell}/${app}`,
    lanes: LANE_TABLE[app].consumes,
    isAlwaysOn: SERVERS.some(({ name }) => name === app),
    pool: openDatabase(context, app),
  }
}

async function readable(ledger: LedgerAccess): Promise<void> {
  try {
    await ledger.pool.query('SELECT FROM ledger_events LIMIT 1')
  } catch (error) {
    throw new OperatorError(
      `读不到 ${ledger.app} 的数据库（${error instanceof Error ? error.message : ''}）：请先运行 npm start`,
      `cannot read the database of ${ledger.app}`,
    )
  }
}

async function connectStream({ state, port }: StartContext): Promise<NatsConnection> {
  const url = `nats://127.0.0.1:${port('nats')}`
  try {
    return await connectProvisioner(url, secret(state.keys, `nats-${PROVISIONER}`))
  } catch (error) {
    throw new OperatorError(
      `连不上 ${url}（${error instanceof Error ? error.message : ''}）：请重新运行 npm start`,
      `cannot reach ${url}: run npm start again`,
    )
  }
}

function readSealedNote(stateDir: string): string | undefined {
  const file = join(stateDir, 'notary', 'sealed-head')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** An open cell and the way to let go of it. */
export type OpenCell = CellAccess & { close(): Promise<void> }

/** Opens a cell for verifying: every app's database, the stream, the public keys. `close` leaves all as it was. */
export async function openCell(context: StartContext, areAppsRunning = isRunning(context)): Promise<OpenCell> {
  const { settings, state } = context
  const ledgers = APP_NAMES.map((app) => ledgerOf(context, app))
  const endPools = (): Promise<unknown> => Promise.all(ledgers.map(({ pool }) => pool.end()))
  try {
    for (const ledger of ledgers) await readable(ledger)
    const nats = await connectStream(context)
    return {
      cell: settings.cell,
      ledgers,
      nats,
      originKeys: readOriginKeys(state.keys, settings.cell, APP_NAMES),
      notaryKey: readFileSync(join(state.keys, 'notary.pub'), 'utf8'),
      sealedNote: readSealedNote(state.dir),
      isRunning: areAppsRunning,
      async close() {
        await nats.close()
        await endPools()
      },
    }
  } catch (error) {
    await endPools()
    throw error
  }
}
