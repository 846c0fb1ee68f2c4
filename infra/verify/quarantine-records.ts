import type { CellAccess } from './cell-access.ts'

/** Digests of every message some app has put aside. */
export async function readQuarantine({ ledgers }: CellAccess): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(
    ledgers.map(({ pool }) => pool.query<{ digest: string }>('SELECT digest FROM bus_quarantine')),
  )
  return new Set(tables.flatMap(({ rows }) => rows.map(({ digest }) => digest)))
}
