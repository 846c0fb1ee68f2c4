import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@yiwang/identity/contracts'
import { systemClock, type Circumstances } from '@yiwang/kernel'
import { demoActors, demoTown, seedOrganisation } from '@yiwang/organisation'
import { seedServices } from '@yiwang/services'
import { seedSharing } from '@yiwang/sharing'
import type { StartContext } from './context.ts'
import { openOwnLedger } from './own-ledger.ts'

/** Whoever sets up a county that starts empty. */
const FOUNDER: Actor = {
  sub: 'founder',
  name: '系统管理员',
  post: '数据管理岗',
  unit: 'gov',
  unitName: '本县',
  roles: ['steward'],
}

/** Tells the development sign-in who works here. */
function writeAccounts(stateDir: string, accounts: readonly Actor[]): void {
  const folder = join(stateDir, 'oidc')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify(accounts, null, 2), { mode: 0o600 })
}

/**
 * Registers the demo county, its service item and its shared data set through their own commands on the console's ledger,
 * unless the county is to start empty. Same data, same command ids: a second start records nothing.
 */
export async function seed(context: StartContext): Promise<void> {
  const { state, settings } = context
  if (settings.demo === 'none') return writeAccounts(state.dir, [FOUNDER])
  const clock = systemClock
  const { ledger, pool, close } = openOwnLedger(context, 'console', clock)
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
    await close()
  }
  writeAccounts(state.dir, demoActors())
}
