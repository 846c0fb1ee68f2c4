import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine, type SchemaContainer } from '@prisma/schema-engine-wasm'
import { migrationNames, migrationsFolder, readSchema } from '../src/migrate/migration-files.ts'
import { OfflineAdapter } from './offline-adapter.ts'

const INITIAL = '0001_initial'
const SNAPSHOT = 'model.txt'

/** What turns one model into the other, as SQL. */
async function difference(from: SchemaContainer[], to: SchemaContainer[]): Promise<string> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new OfflineAdapter())
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  const result = await engine.diff({
    from: from.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: from },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  return result.stdout ?? ''
}

async function snapshotOf(migration: string): Promise<string | undefined> {
  return readFile(path.join(migrationsFolder, migration, SNAPSHOT), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** The model after the last generated migration; hand-written ones do not change it and carry no snapshot. */
async function lastSnapshot(names: string[]): Promise<SchemaContainer[]> {
  for (const name of names.toReversed()) {
    const content = await snapshotOf(name)
    if (content !== undefined) return [{ path: SNAPSHOT, content }]
  }
  return []
}

async function main(name: string): Promise<void> {
  const names = await migrationNames()
  const initial = name === 'initial'
  const files = (await readSchema()).map(([file, content]) => ({ path: file, content }))
  const sql = await difference(initial ? [] : await lastSnapshot(names), files)
  if (sql.trim() === '' || sql.includes('empty migration')) {
    console.log('nothing changed')
    return
  }
  const folder = initial ? INITIAL : `${String(names.length + 1).padStart(4, '0')}_${name}`
  await mkdir(path.join(migrationsFolder, folder), { recursive: true })
  await writeFile(path.join(migrationsFolder, folder, 'migration.sql'), sql)
  await writeFile(path.join(migrationsFolder, folder, SNAPSHOT), files.map((file) => file.content).join('\n'))
  console.log(`wrote ${folder}`)
}

const name = process.argv[2]
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run -w @yiwang/database migration-diff -- <name_in_snake_case>')
  process.exitCode = 1
} else {
  await main(name)
}
