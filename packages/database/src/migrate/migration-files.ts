import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'

const prismaFolder = path.join(import.meta.dirname, '../../prisma')

/** Folder of the migrations, `<n>_<name>/migration.sql` each. */
export const migrationsFolder = path.join(prismaFolder, 'migrations')

/** Names of the migrations in the order they are applied. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

/** The migrations as Prisma's engine wants them. */
export async function readMigrations(): Promise<MigrationList> {
  const names = await migrationNames()
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}

/** The schema's files in a fixed order, as [name, text]. */
export async function readSchema(): Promise<Array<[string, string]>> {
  const names = (await readdir(prismaFolder)).filter((name) => name.endsWith('.prisma')).toSorted()
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(path.join(prismaFolder, name), 'utf8')]),
  )
}
