import pg from 'pg'
import { databaseUrl } from './database-url.ts'

/** Owns every table; nobody signs in as it. */
export const OWNER = 'yiwang_owner'
/** What every app's role is a member of; rights on tables are granted to it. */
export const APP_GROUP = 'yiwang_app'

const PROVISIONING_LOCK = 7_411_001

/** Runs `work` on a connection to the server's maintenance database while no one else is provisioning. */
export async function provisioning<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: databaseUrl(adminUrl, 'postgres') })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK])
    return await work(admin)
  } finally {
    await admin.end()
  }
}

async function exists(admin: pg.Client, query: string, name: string): Promise<boolean> {
  return (await admin.query(query, [name])).rowCount === 1
}

/** Creates a role when it is missing. */
export async function ensureGroup(admin: pg.Client, role: string): Promise<void> {
  if (await exists(admin, 'SELECT FROM pg_roles WHERE rolname = $1', role)) return
  await admin.query(`CREATE ROLE ${pg.escapeIdentifier(role)} NOLOGIN`)
}

/** Creates an app's role when it is missing, and gives it its password and membership. */
export async function ensureAppRole(admin: pg.Client, role: string, password: string): Promise<void> {
  await ensureGroup(admin, role)
  const name = pg.escapeIdentifier(role)
  await admin.query(`ALTER ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
  await admin.query(`GRANT ${APP_GROUP} TO ${name}`)
}

/** True when a database of that name is there. */
export async function hasDatabase(admin: pg.Client, database: string): Promise<boolean> {
  return exists(admin, 'SELECT FROM pg_database WHERE datname = $1', database)
}

/** Creates a UTF-8 database, from a template when one is named, that only its own app may enter. */
export async function createDatabase(
  admin: pg.Client,
  database: string,
  origin: { template?: string; appRole?: string },
): Promise<void> {
  const name = pg.escapeIdentifier(database)
  const template = pg.escapeIdentifier(origin.template ?? 'template0')
  await admin.query(
    `CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE ${template}` +
      (origin.template === undefined ? ` ENCODING 'UTF8' LOCALE 'C'` : ''),
  )
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`)
  if (origin.appRole !== undefined) await letIn(admin, database, origin.appRole)
}

/** Lets an app's role connect to a database. */
export async function letIn(admin: pg.Client, database: string, appRole: string): Promise<void> {
  await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${pg.escapeIdentifier(appRole)}`)
}
