import { randomBytes } from 'node:crypto'
import { createPool } from '@yiwang/database'
import type { AppName } from '@yiwang/bus'
import { createIdSource, type Clock } from '@yiwang/kernel'
import { createLedger, type Ledger } from '@yiwang/ledger'
import { secret } from '../local/secrets.ts'
import { databaseOf, roleOf } from '../local/topology.ts'
import type { StartContext } from './context.ts'

/** An app's ledger opened by the runner while the app itself does not run yet. */
export interface OwnLedger {
  readonly ledger: Ledger
  readonly pool: ReturnType<typeof createPool>
  close(): Promise<void>
}

/** Opens an app's ledger as that app's own role; events carry the clock's time. */
export function openOwnLedger(
  { state, settings, port }: Pick<StartContext, 'state' | 'settings' | 'port'>,
  app: AppName,
  clock: Clock,
): OwnLedger {
  const password = secret(state.keys, `postgres-${app}`)
  const pool = createPool(`postgres://${roleOf(app)}:${password}@127.0.0.1:${port('postgres')}/${databaseOf(app)}`)
  const ids = createIdSource(() => clock.now(), randomBytes)
  const ledger = createLedger({ pool, cell: settings.cell, app, clock, ids })
  return {
    ledger,
    pool,
    async close() {
      await ledger.close()
      await pool.end()
    },
  }
}
