import {
  appendLeaves,
  AuditError,
  CheckpointSigned,
  eventLeafData,
  nodeId,
  rangeColumns,
  readRange,
  sha256,
  treeHash,
  type CompactRange,
} from '@yiwang/audit'
import { inTransaction } from '@yiwang/ledger'
import type pg from 'pg'

/** The notary's tree as it stands, signed or not. */
export interface Tree {
  readonly size: number
  /** index of the last leaf that is not a checkpoint, -1 for none */
  readonly lastEventLeaf: number
}

type Attributes = Readonly<Record<string, string>>

interface TreeRow {
  readonly size: number
  readonly peaks: string
  readonly last_event_leaf: number
}

const BATCH = 1000
const tree = treeHash(sha256)

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

async function lockTree(client: pg.ClientBase, log: string): Promise<TreeRow> {
  await client.query(
    `INSERT INTO audit_trees (origin, size, peaks, last_event_leaf) VALUES ($1, 0, '', -1) ON CONFLICT (origin) DO NOTHING`,
    [log],
  )
  const { rows } = await client.query<TreeRow>(
    'SELECT size, peaks, last_event_leaf FROM audit_trees WHERE origin = $1 FOR UPDATE',
    [log],
  )
  return rows[0] ?? { size: 0, peaks: '', last_event_leaf: -1 }
}

/** Attributes of the next events, verbatim: what this version cannot read is logged like everything else. */
async function nextEvents(client: pg.ClientBase, size: number): Promise<Attributes[]> {
  const { rows } = await client.query<{ position: number; attributes: string }>(
    'SELECT position, attributes FROM ledger_events WHERE position > $1 ORDER BY position LIMIT $2',
    [size, BATCH],
  )
  // Leaf n is the event at position n + 1; ledgers number without holes, and a log with one could never be mended.
  const hole = rows.find((row, i) => row.position !== size + i + 1)
  if (hole !== undefined) throw new AuditError('node_missing', `0/${hole.position - 1}`)
  return rows.map((row) => JSON.parse(row.attributes) as Attributes)
}

async function insertLeaves(
  client: pg.ClientBase,
  first: number,
  leaves: { data: Uint8Array[]; hashes: Uint8Array[] },
): Promise<void> {
  await client.query(
    `INSERT INTO audit_leaves (leaf_index, leaf_data, leaf_hash)
     SELECT $1::bigint + n - 1, d, h FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS l(d, h, n)`,
    [first, leaves.data.map(base64), leaves.hashes.map(base64)],
  )
}

async function insertNodes(
  client: pg.ClientBase,
  nodes: ReadonlyArray<{ id: string; size: number; hash: string }>,
): Promise<void> {
  if (nodes.length === 0) return
  await client.query(
    `INSERT INTO audit_nodes (node_id, size, peaks, hash)
     SELECT id, size, hash, hash FROM unnest($1::text[], $2::bigint[], $3::text[]) AS n(id, size, hash)`,
    [nodes.map((node) => node.id), nodes.map((node) => node.size), nodes.map((node) => node.hash)],
  )
}

function isOwnCheckpoint({ type, source }: Attributes, notary: string): boolean {
  return type === `yiwang.${CheckpointSigned.type}` && source === `/${notary}`
}

/**
 * Appends up to 1,000 events of the ledger to the tree, in one transaction; `more` when there may be others.
 * @param names - of the log, and of the notary's own origin
 */
export async function extendTree(
  pool: pg.Pool,
  names: { log: string; notary: string },
): Promise<Tree & { more: boolean }> {
  return inTransaction(pool, async (client) => {
    const row = await lockTree(client, names.log)
    const range: CompactRange = readRange(row)
    const events = await nextEvents(client, range.size)
    if (events.length === 0) return { size: range.size, lastEventLeaf: row.last_event_leaf, more: false }
    const data = events.map((attributes) => eventLeafData(sha256, attributes))
    const hashes = data.map((each) => tree.leaf(each))
    const next = appendLeaves(tree, range, hashes)
    const full = next.stored.filter((node) => node.level > 0)
    await insertLeaves(client, range.size, { data, hashes })
    await insertNodes(
      client,
      full.map(({ level, index, hash }) => ({ id: nodeId(level, index), size: 256 ** level, hash: base64(hash) })),
    )
    const news = events.findLastIndex((attributes) => !isOwnCheckpoint(attributes, names.notary))
    const last = news === -1 ? row.last_event_leaf : range.size + news
    const columns = rangeColumns(next.range)
    await client.query('UPDATE audit_trees SET size = $2, peaks = $3, last_event_leaf = $4 WHERE origin = $1', [
      names.log,
      columns.size,
      columns.peaks,
      last,
    ])
    return { size: columns.size, lastEventLeaf: last, more: events.length === BATCH }
  })
}
