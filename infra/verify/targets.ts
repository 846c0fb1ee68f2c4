import { setTimeout as delay } from 'node:timers/promises'
import type { CellAccess, LedgerAccess } from './cell-access.ts'
import { CHECKPOINT_TYPE } from './walk-log.ts'
import { chainName, type ChainName } from './own-chains.ts'

/** How far everything reached when verifying began: what must have arrived everywhere. */
export interface Targets {
  /** last own seq by chain */
  readonly chains: ReadonlyMap<ChainName, number>
  /** how much of each own chain has come back on the stream */
  readonly returned: ReadonlyMap<ChainName, number>
  /** position in the notary's ledger of the last event that is not a checkpoint */
  readonly logged: number
}

type OwnRows = [ChainName, number][]

async function ownRows({ pool, origin }: LedgerAccess, table: 'ledger_heads' | 'ledger_returned'): Promise<OwnRows> {
  const own = table === 'ledger_heads' ? `WHERE origin = '${origin}'` : ''
  const { rows } = await pool.query<{ lane: string; seq: number }>(`SELECT lane, seq FROM ${table} ${own}`)
  return rows.map(({ lane, seq }) => [chainName({ origin, lane }), seq])
}

async function allOwn(cell: CellAccess, table: 'ledger_heads' | 'ledger_returned'): Promise<Map<ChainName, number>> {
  return new Map((await Promise.all(cell.ledgers.map((ledger) => ownRows(ledger, table)))).flat())
}

const notaryOf = ({ ledgers }: CellAccess): LedgerAccess | undefined => ledgers.find(({ app }) => app === 'notary')

/** Reads what must have arrived. */
export async function readTargets(cell: CellAccess): Promise<Targets> {
  const last = await notaryOf(cell)?.pool.query<{ position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM ledger_events WHERE type <> $1',
    [CHECKPOINT_TYPE],
  )
  return {
    chains: await allOwn(cell, 'ledger_heads'),
    returned: await allOwn(cell, 'ledger_returned'),
    logged: last?.rows[0]?.position ?? 0,
  }
}

async function hasReplicas(cell: CellAccess, { chains }: Targets): Promise<boolean> {
  for (const { pool, lanes } of cell.ledgers.filter((each) => each.isAlwaysOn)) {
    const { rows } = await pool.query<{ origin: string; lane: string; seq: number }>(
      'SELECT origin, lane, seq FROM ledger_heads',
    )
    const has = new Map(rows.map((row) => [chainName(row), row.seq]))
    const lacks = [...chains].some(
      ([chain, seq]) => lanes.includes(chain.split(' ')[1] ?? '') && (has.get(chain) ?? 0) < seq,
    )
    if (lacks) return false
  }
  return true
}

async function hasReturned(cell: CellAccess, { chains }: Targets): Promise<boolean> {
  const returned = await allOwn(cell, 'ledger_returned')
  return [...chains].every(([chain, seq]) => (returned.get(chain) ?? 0) >= seq)
}

async function hasLogged(cell: CellAccess, { logged }: Targets): Promise<boolean> {
  const signed = await notaryOf(cell)?.pool.query<{ size: number }>('SELECT max(size) AS size FROM audit_heads')
  return (signed?.rows[0]?.size ?? 0) >= logged
}

const LOOK_AGAIN_MS = 250

/** Waits until everything has arrived everywhere and is logged, at most so long; what then still lacks is found by walking. */
export async function untilArrived(cell: CellAccess, targets: Targets, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs
  const conditions = [hasReplicas, hasReturned, hasLogged]
  while (performance.now() < deadline) {
    const met = await Promise.all(conditions.map((condition) => condition(cell, targets)))
    if (met.every(Boolean)) return
    await delay(LOOK_AGAIN_MS)
  }
}
