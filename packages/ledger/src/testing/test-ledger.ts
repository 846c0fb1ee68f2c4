import { createPool } from '@yiwang/database/pool'
import { cloneDatabase, databaseUrl, dropDatabase } from '@yiwang/database/migrate'
import { fixedClock, seededIds, type Clock } from '@yiwang/kernel'
import type pg from 'pg'
import { inject } from 'vitest'
import { createLedger, type Ledger, type LedgerOptions } from '../ledger.ts'

declare module 'vitest' {
  interface ProvidedContext {
    yiwangServers: { readonly adminUrl: string; readonly template: string; readonly natsProgram: string }
  }
}

/** A database of its own for one test file, entered as an app's role would. */
export interface TestDatabase {
  /** the app's rights */
  readonly pool: pg.Pool
  /** the superuser's rights */
  readonly admin: pg.Pool
  /** another process's connections, as far as the database can tell */
  openPool(max?: number): pg.Pool
  close(): Promise<void>
}

const ROLE = 'ledger_test_app'

/** Clones the migrated template. */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const { adminUrl, template } = inject('yiwangServers')
  const database = `yiwang_ledger_${name}`
  const login = { role: ROLE, password: 'test' }
  await dropDatabase(adminUrl, database)
  await cloneDatabase({ adminUrl, template, database, appRole: login.role, appPassword: login.password })
  const pools: pg.Pool[] = []
  function open(url: string, max = 10): pg.Pool {
    const pool = createPool(url, { max })
    pools.push(pool)
    return pool
  }
  const url = databaseUrl(adminUrl, database, login)
  return {
    pool: open(url),
    admin: open(databaseUrl(adminUrl, database), 2),
    openPool: (max) => open(url, max),
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
      await dropDatabase(adminUrl, database)
    },
  }
}

export const NOW = '2026-03-02T09:00:00.000Z'

/** A ledger of `demo/<app>` with a fixed clock and seeded ids. */
export function openLedger(
  pool: pg.Pool,
  options: { app?: string; clock?: Clock; seed?: number; hears?: LedgerOptions['hears'] } = {},
): Ledger {
  return createLedger({
    pool,
    cell: 'demo',
    app: options.app ?? 'portal',
    clock: options.clock ?? fixedClock(NOW),
    ids: seededIds(options.seed ?? 1),
    ...(options.hears === undefined ? {} : { hears: options.hears }),
  })
}
