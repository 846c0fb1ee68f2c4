import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { migrationNames, migrationsFolder, readSchema } from './migration-files.ts'

it('has no model that the migrations do not know: run `npm run -w @yiwang/database initial` or `migration-diff`', async () => {
  const snapshots = await Promise.all(
    (await migrationNames()).map((name) =>
      readFile(path.join(migrationsFolder, name, 'model.txt'), 'utf8').catch(() => ''),
    ),
  )
  const model = (await readSchema()).map(([, content]) => content).join('\n')
  expect(snapshots.findLast((snapshot) => snapshot !== '')).toBe(model)
})

it('numbers every migration once, without a gap', async () => {
  const numbers = (await migrationNames()).map((name) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

it('names every table after its domain: <domain>_<name>', async () => {
  const files = await readSchema()
  const domains = files.map(([file]) => file.replace('.prisma', ''))
  const tables = files.flatMap(([, content]) => [...content.matchAll(/@@map\("([^"]+)"\)/g)].map((match) => match[1]))
  expect(tables.filter((table) => !domains.some((domain) => table?.startsWith(`${domain}_`)))).toEqual([])
  expect(tables.length).toBeGreaterThan(9)
})
