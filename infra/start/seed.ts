import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '@yiwang/database'
import { createIdSource, systemClock, type Circumstances } from '@yiwang/kernel'
import { createLedger } from '@yiwang/ledger'
import { demoActors, demoTown, seedOrganisation } from '@yiwang/organisation'
import { seedServices } from '@yiwang/services'
import { seedSharing } from '@yiwang/sharing'
import { secret } from '../local/secrets.ts'
import { databaseOf, roleOf } from '../local/topology.ts'
import type { StartContext } from './context.ts'

/**
 * Registers the demo county, its service item and its shared data set through their own commands on the console's ledger,
 * and tells the development sign-in who works there. Same data, same command ids: a second start records nothing.
 */
export async function seed({ state, settings, port }: StartContext): Promise<void> {
  const password = secret(state.keys, 'postgres-console')
  const pool = createPool(
    `postgres://${roleOf('console')}:${password}@127.0.0.1:${port('postgres')}/${databaseOf('console')}`,
  )
  const clock = systemClock
  const ledger = createLedger({
    pool,
    cell: settings.cell,
    app: 'console',
    clock,
    ids: createIdSource(() => clock.now(), randomBytes),
  })
  const circumstances: Circumstances = {
    occurredAt: clock.now().toISOString(),
    initiator: 'system',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
  try {
    await seedOrganisation(ledger, demoTown)
    await seedServices(ledger, circumstances)
    await seedSharing({ ledger, pool, keysFolder: state.keys, circumstances })
  } finally {
    await ledger.close()
    await pool.end()
  }
  const folder = join(state.dir, 'oidc')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify(demoActors(), null, 2), { mode: 0o600 })
}
