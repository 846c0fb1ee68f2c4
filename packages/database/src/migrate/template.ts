import pg from 'pg'
import { applyMigrations } from './migrate-database.ts'
import { APP_GROUP, createDatabase, ensureAppRole, ensureGroup, hasDatabase, OWNER, provisioning } from './roles.ts'

export interface CloneRequest {
  readonly adminUrl: string
  readonly template: string
  readonly database: string
  readonly appRole: string
  readonly appPassword: string
}

/** A migrated, empty database to clone from; brought up to date when it is there already. */
export async function createTemplate(adminUrl: string, template: string): Promise<void> {
  await provisioning(adminUrl, async (admin) => {
    await ensureGroup(admin, OWNER)
    await ensureGroup(admin, APP_GROUP)
    if (!(await hasDatabase(admin, template))) await createDatabase(admin, template, {})
    await applyMigrations(adminUrl, template)
  })
}

/** A fresh copy of a template (some 50 ms) that the app's role may enter. */
export async function cloneDatabase(request: CloneRequest): Promise<void> {
  await provisioning(request.adminUrl, async (admin) => {
    await ensureAppRole(admin, request.appRole, request.appPassword)
    await createDatabase(admin, request.database, { template: request.template, appRole: request.appRole })
  })
}

/** Removes a database and whoever is connected to it. */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await provisioning(adminUrl, async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
  })
}
