import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createRowChecker } from '../check-rows.ts'
import { getBuiltInMap } from '../maps/built-in.ts'
import { inspectFile } from '../reading/inspect-file.ts'
import { openTable } from '../reading/open-table.ts'

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const isAbsent = !existsSync(data)

/** How many rows of a file are good, and how many are refused for which reason. */
async function outcomeOf(name: string, file: string): Promise<Record<string, number>> {
  const facts = await inspectFile(`${data}${file}`)
  const { heading, rows } = await openTable(facts)
  const check = createRowChecker({ map: getBuiltInMap(name), heading, sha256: facts.sha256, now: new Date() })
  const counts: Record<string, number> = {}
  for await (const row of rows) {
    const checked = check(row)
    const outcome = 'reason' in checked ? checked.reason : 'good'
    counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

describe.skipIf(isAbsent)(`real registers${isAbsent ? '（未找到 ../shared/data，跳过）' : ''}`, () => {
  it.each([
    ['divisions-counties', 'divisions/divisions_2026.csv', { good: 3_433 }],
    ['divisions-towns', 'divisions/towns_2025.csv', { good: 44_421, key_repeated: 3 }],
    ['organisation-tree', 'organisations/sichuan_org_tree.csv', { good: 325 }],
    ['items-plain', 'service_catalogue/guangan_items.csv', { good: 1_135 }],
    ['items-with-limits', 'service_catalogue/guangdong_items.csv', { good: 2_262 }],
  ])('%s are read', async (name, file, expected) => {
    expect(await outcomeOf(name, file)).toEqual(expected)
  })
})
