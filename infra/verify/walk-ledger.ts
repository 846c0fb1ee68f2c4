import { inTransaction, ZERO_HASH } from '@yiwang/ledger'
import type { ClientBase } from 'pg'
import type { LedgerAccess } from './cell-access.ts'
import type { Findings } from './findings.ts'
import { type Attributes, disagreements, type LedgerRow, readAttributes, rowsOf } from './ledger-rows.ts'
import { followOwnCommands } from './own-commands.ts'
import { chainName, type ChainName, type OwnChains } from './own-chains.ts'

/** A point of a chain. */
export interface Point {
  readonly seq: number
  readonly hash: string
}

/** How the walk goes and what it leaves behind. */
export interface WalkOptions {
  readonly findings: Findings
  readonly own: OwnChains
  /** up to where replicas are compared, by chain */
  readonly targets: ReadonlyMap<ChainName, number>
  /** called for every row, in order */
  readonly see?: (event: { position: number; attributes: Attributes; data: Uint8Array }) => void
}

/** Where a ledger's chains end, and the points up to which they are compared. */
export interface Walked {
  readonly ledger: LedgerAccess
  readonly heads: Map<ChainName, Point>
  readonly anchors: Map<ChainName, Point>
  position: number
}

const START: Point = { seq: 0, hash: ZERO_HASH }

interface Step {
  readonly row: LedgerRow
  readonly attributes: Attributes
  readonly before: { readonly position: number; readonly head: Point }
}

function checkStep({ row, attributes, before }: Step, place: string, { gaps, mismatches }: Findings): void {
  const { position, head } = before
  if (row.position !== position + 1) gaps.push(`${place}：前一条在 ${position} / follows position ${position}`)
  if (row.seq !== head.seq + 1) gaps.push(`${place}：前一号是 ${head.seq} / follows seq ${head.seq}`)
  else if (attributes.prevhash !== head.hash) mismatches.push(`${place}：与前一条不相接 / prevhash`)
  for (const what of disagreements(row, attributes)) mismatches.push(`${place}：不符 / ${what}`)
}

async function compareStored(client: ClientBase, { ledger, heads, position }: Walked, found: Findings): Promise<void> {
  const { rows } = await client.query<Point & { origin: string; lane: string }>(
    'SELECT origin, lane, seq, hash FROM ledger_heads',
  )
  const stored = new Map(rows.map((row) => [chainName(row), row]))
  for (const chain of new Set([...stored.keys(), ...heads.keys()])) {
    const says = stored.get(chain) ?? START
    const ends = heads.get(chain) ?? START
    if (says.seq === ends.seq && says.hash === ends.hash) continue
    found.mismatches.push(
      `账本 ${ledger.app} 的链头（${chain}）：记为 ${says.seq}，实到 ${ends.seq} / head says ${says.seq}, chain ends at ${ends.seq}`,
    )
  }
  const [last] = (await client.query<{ position: number }>('SELECT position FROM ledger_position')).rows
  if (last?.position === position) return
  found.mismatches.push(
    `账本 ${ledger.app} 的末位：记为 ${last?.position}，实到 ${position} / ledger_position differs from the last row`,
  )
}

/** Walks one ledger from its first event in one snapshot: positions, sequence numbers, chains, hashes, columns and heads. */
export async function walkLedger(ledger: LedgerAccess, options: WalkOptions): Promise<Walked> {
  const { findings, own, targets, see } = options
  const walked: Walked = { ledger, heads: new Map(), anchors: new Map(), position: 0 }
  const commands = followOwnCommands()

  function step(row: LedgerRow): void {
    const chain = chainName(row)
    const attributes = readAttributes(row.attributes)
    const before = { position: walked.position, head: walked.heads.get(chain) ?? START }
    const place = `账本 ${ledger.app} 第 ${row.position} 条（${chain} ${row.seq}）`
    checkStep({ row, attributes, before }, place, findings)
    for (const what of commands.see(row, attributes, row.origin === ledger.origin)) {
      findings.mismatches.push(`${place}：不符 / ${what}`)
    }
    const point = { seq: row.seq, hash: attributes.hash ?? '' }
    walked.heads.set(chain, point)
    walked.position = row.position
    if (row.seq <= (targets.get(chain) ?? 0)) walked.anchors.set(chain, point)
    if (row.origin === ledger.origin) {
      own.add(chain, point.seq, point.hash)
      findings.events += 1
    }
    see?.({ position: row.position, attributes, data: row.data })
  }

  return await inTransaction(ledger.pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    for await (const row of rowsOf(client)) step(row)
    if (commands.isOpen()) findings.gaps.push(`账本 ${ledger.app}：最后一条命令不完整 / last command lacks events`)
    await compareStored(client, walked, findings)
    return walked
  })
}
