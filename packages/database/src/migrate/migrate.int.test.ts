import { createPool } from '../pool.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseUrl } from './database-url.ts'
import { migrateDatabase } from './migrate-database.ts'
import { migrationNames } from './migration-files.ts'
import { cloneDatabase, createTemplate, dropDatabase } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    yiwangServers: { readonly adminUrl: string; readonly template: string; readonly natsProgram: string }
  }
}

const { adminUrl } = inject('yiwangServers')
const first = { adminUrl, database: 'yiwang_migrate_a', appRole: 'migrate_a_app', appPassword: `it's "secret"` }
const second = { adminUrl, database: 'yiwang_migrate_b', appRole: 'migrate_b_app', appPassword: 'b' }
const clone = {
  adminUrl,
  template: 'yiwang_migrate_tpl',
  database: 'yiwang_migrate_c',
  appRole: 'migrate_b_app',
  appPassword: 'b',
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const pool = createPool(url, { max: 1 })
  try {
    return (await pool.query<T>(sql)).rows
  } finally {
    await pool.end()
  }
}

const urlOf = ({ database, appRole, appPassword }: Omit<typeof first, 'adminUrl'>): string =>
  databaseUrl(adminUrl, database, { role: appRole, password: appPassword })

async function dropAll(): Promise<void> {
  for (const database of [first.database, second.database, clone.database, clone.template]) {
    await dropDatabase(adminUrl, database)
  }
}

beforeAll(dropAll)
afterAll(dropAll)

describe('migrating', () => {
  it('creates database, roles and tables for several apps at the same time, and finds nothing to do again', async () => {
    const all = await migrationNames()
    const [a, b] = await Promise.all([migrateDatabase(first), migrateDatabase(second)])
    expect([a.applied, b.applied]).toEqual([all, all])
    expect(await migrateDatabase(first)).toEqual({ applied: [] })
  })

  it('makes the owner own every table and the app none', async () => {
    const owners = await query(urlOf(first), `SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`)
    expect(owners).toEqual([{ tableowner: 'yiwang_owner' }])
  })

  it("keeps an app out of another app's database", async () => {
    const intruder = databaseUrl(adminUrl, second.database, { role: first.appRole, password: first.appPassword })
    await expect(query(intruder, 'SELECT 1')).rejects.toMatchObject({ code: '42501' })
  })

  it('gives a changed password effect', async () => {
    const changed = { ...first, appPassword: 'changed' }
    await migrateDatabase(changed)
    expect(await query(urlOf(changed), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('reads int8 as numbers, in UTC', async () => {
    const rows = await query(urlOf(second), `SELECT position, current_setting('TimeZone') AS zone FROM ledger_position`)
    expect(rows).toEqual([{ position: 0, zone: 'UTC' }])
  })
})

describe('a template', () => {
  it('is migrated once and cloned with the same rights', async () => {
    await createTemplate(adminUrl, clone.template)
    await createTemplate(adminUrl, clone.template)
    await cloneDatabase(clone)
    expect(await query(urlOf(clone), 'SELECT count(*)::int AS events FROM ledger_events')).toEqual([{ events: 0 }])
    await expect(query(urlOf(clone), 'DELETE FROM ledger_events')).rejects.toMatchObject({ code: '42501' })
  })
})
