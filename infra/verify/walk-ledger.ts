import { createHash } from 'node:crypto'
import { canonicalBytes } from '@yiwang/kernel'
import type { Pool } from 'pg'
import type { Findings } from './findings.ts'

interface Row {
  readonly position: string
  readonly origin: string
  readonly lane: string
  readonly seq: string
  readonly id: string
  readonly attributes: string
  readonly data: Buffer
}

/** The last hash of each chain found in one ledger, by `<origin> <lane>`. */
export type Heads = Map<string, { seq: number; hash: string }>

const PAGE = 2000

async function* rowsOf(pool: Pool): AsyncGenerator<Row> {
  let after = '0'
  for (;;) {
    const { rows } = await pool.query<Row>(
      `select position, origin, lane, seq, id, attributes, data from ledger_events where position > $1 order by position limit ${PAGE}`,
      [after],
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.position
  }
}

/** SHA-256 over the canonical bytes, hex. */
export function hashOf(attributes: Readonly<Record<string, string>>, data: Uint8Array): string {
  return createHash('sha256').update(canonicalBytes(attributes, data)).digest('hex')
}

/** What a row says of itself beside its hash must agree with its columns. */
function disagreements(row: Row, a: Readonly<Record<string, string>>): string[] {
  const pairs = [
    ['origin', row.origin, a.source?.slice(1)],
    ['lane', row.lane, a.lane],
    ['seq', row.seq, a.seq],
    ['id', row.id, a.id],
    ['hash', hashOf(a, row.data), a.hash],
  ] as const
  return pairs.flatMap(([name, is, should]) => (is === should ? [] : [name]))
}

/** Walks one ledger from its first event: positions, sequence numbers, chains, hashes, columns and heads. */
export async function walkLedger(name: string, pool: Pool, findings: Findings): Promise<Heads> {
  const heads: Heads = new Map()
  let position = 0
  for await (const row of rowsOf(pool)) {
    const place = `${name} position ${row.position} (${row.origin} ${row.lane} ${row.seq})`
    const attributes = JSON.parse(row.attributes) as Record<string, string>
    const chain = `${row.origin} ${row.lane}`
    const head = heads.get(chain) ?? { seq: 0, hash: '0'.repeat(64) }
    if (Number(row.position) !== position + 1) findings.gaps.push(`${place}: follows position ${position}`)
    if (Number(row.seq) !== head.seq + 1) findings.gaps.push(`${place}: follows seq ${head.seq}`)
    if (attributes.prevhash !== head.hash) findings.mismatches.push(`${place}: prevhash`)
    for (const what of disagreements(row, attributes)) findings.mismatches.push(`${place}: ${what}`)
    heads.set(chain, { seq: Number(row.seq), hash: attributes.hash ?? '' })
    position = Number(row.position)
    findings.events += 1
  }
  await compareStoredHeads({ name, pool, findings }, heads)
  return heads
}

async function compareStoredHeads(at: { name: string; pool: Pool; findings: Findings }, heads: Heads): Promise<void> {
  const { rows } = await at.pool.query<{ origin: string; lane: string; seq: string; hash: string }>(
    'select origin, lane, seq, hash from ledger_heads',
  )
  for (const row of rows) {
    const walked = heads.get(`${row.origin} ${row.lane}`) ?? { seq: 0, hash: '0'.repeat(64) }
    if (walked.seq === Number(row.seq) && walked.hash === row.hash) continue
    at.findings.mismatches.push(
      `${at.name} head of ${row.origin} ${row.lane}: says ${row.seq}, ledger ends at ${walked.seq}`,
    )
  }
}
