import pg from 'pg'
import { ZERO_HASH } from './chain.ts'

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** Where the ledger and the chains of one batch stand; changed in memory while a batch is built, then written once. */
export class Heads {
  position: number
  private readonly chains: Map<string, ChainHead>
  private readonly changed = new Set<string>()

  constructor(position: number, rows: ReadonlyArray<{ origin: string; lane: string } & ChainHead>) {
    this.position = position
    this.chains = new Map(rows.map((row) => [`${row.origin}|${row.lane}`, row]))
  }

  of(origin: string, lane: string): ChainHead {
    return this.chains.get(`${origin}|${lane}`) ?? { seq: 0, hash: ZERO_HASH }
  }

  advance(origin: string, lane: string, head: ChainHead): void {
    const key = `${origin}|${lane}`
    this.chains.set(key, head)
    this.changed.add(key)
  }

  changes(): Array<{ origin: string; lane: string; seq: number; hash: string }> {
    return [...this.changed].map((key) => {
      const [origin = '', lane = ''] = key.split('|')
      return { origin, lane, ...this.of(origin, lane) }
    })
  }
}

/**
 * Begins a transaction and locks the one row every appender locks first; several processes are ordered by it, so nothing
 * read before the lock may be trusted.
 */
export async function beginLocked(client: pg.ClientBase, origins: readonly string[]): Promise<Heads> {
  const list = origins.map((origin) => pg.escapeLiteral(origin)).join(', ')
  const results = (await client.query(
    `BEGIN; SELECT position FROM ledger_position WHERE id = 1 FOR UPDATE;
     SELECT origin, lane, seq, hash FROM ledger_heads WHERE origin IN (${list})`,
  )) as unknown as [
    pg.QueryResult,
    pg.QueryResult<{ position: number }>,
    pg.QueryResult<{ origin: string; lane: string } & ChainHead>,
  ]
  const position = results[1].rows[0]?.position
  if (position === undefined) throw new Error('ledger_position has no row: the database is not migrated')
  return new Heads(position, results[2].rows)
}
