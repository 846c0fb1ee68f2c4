import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { databaseUrl } from './database-url.ts'
import { MigrationAdapter } from './engine-adapter.ts'
import { readMigrations, readSchema } from './migration-files.ts'
import {
  APP_GROUP,
  createDatabase,
  ensureAppRole,
  ensureGroup,
  hasDatabase,
  letIn,
  OWNER,
  provisioning,
} from './roles.ts'

export interface MigrateRequest {
  /** a role that may create roles and databases */
  readonly adminUrl: string
  readonly database: string
  /** `<app>_app`; may only read and insert events */
  readonly appRole: string
  readonly appPassword: string
}

/** Applies what is missing with Prisma's engine; answers the names of the migrations applied now. */
export async function applyMigrations(adminUrl: string, database: string): Promise<string[]> {
  // Only who migrates pays for loading the engine.
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm')
  // One connection acting as the owner, so that everything a migration creates belongs to it; the engine holds an
  // advisory lock on it and never lets go by itself, hence the end() below.
  const pool = new pg.Pool({ connectionString: databaseUrl(adminUrl, database), max: 1, options: `-c role=${OWNER}` })
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(pool))
  const engine = await SchemaEngine.new({ datamodels: await readSchema() }, () => undefined, adapter)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } finally {
    engine.free()
    await pool.end()
  }
}

/**
 * Creates database and roles when they are missing and applies the missing migrations; may be run again at any time.
 * @example await migrateDatabase({ adminUrl, database: 'yiwang_portal', appRole: 'portal_app', appPassword })
 */
export async function migrateDatabase(request: MigrateRequest): Promise<{ applied: string[] }> {
  return provisioning(request.adminUrl, async (admin) => {
    await ensureGroup(admin, OWNER)
    await ensureGroup(admin, APP_GROUP)
    await ensureAppRole(admin, request.appRole, request.appPassword)
    if (!(await hasDatabase(admin, request.database))) await createDatabase(admin, request.database, {})
    await letIn(admin, request.database, request.appRole)
    return { applied: await applyMigrations(request.adminUrl, request.database) }
  })
}
