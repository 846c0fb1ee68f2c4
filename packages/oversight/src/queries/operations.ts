import type { PrismaClient } from '@yiwang/database'
import type { Ledger } from '@yiwang/ledger'
import type { Line, Operations, Replica } from '../contracts.ts'
import type { Databases } from './standing.ts'

/** What the figures are read from, beside the databases. */
export interface OperationsSource extends Databases {
  readonly ledger: Pick<Ledger, 'heads' | 'position'>
  /** undefined where another process holds the line */
  readonly line: Line | undefined
  readonly now: Date
}

function replicasOf(heads: Awaited<ReturnType<Ledger['heads']>>, heard: Line['heard']): Replica[] {
  const chains = new Map<string, Replica>()
  for (const { origin, lane, seq } of heads) chains.set(`${origin}|${lane}`, { origin, lane, kept: seq })
  for (const { origin, lane, seq, at } of heard) {
    const known = chains.get(`${origin}|${lane}`) ?? { origin, lane, kept: 0 }
    chains.set(`${origin}|${lane}`, { ...known, announced: seq, heardAt: at })
  }
  return [...chains.values()].toSorted((one, other) =>
    `${one.origin}${one.lane}`.localeCompare(`${other.origin}${other.lane}`),
  )
}

async function projectionsOf(prisma: PrismaClient, position: number): Promise<Operations['projections']> {
  const rows = await prisma.ledgerProjection.findMany({
    select: { name: true, position: true, failedPosition: true, errorCode: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({
    name: row.name,
    behind: Math.max(0, position - Number(row.position)),
    ...(row.failedPosition === null
      ? {}
      : { failed: { position: Number(row.failedPosition), code: row.errorCode ?? 'unknown' } }),
  }))
}

async function parkedOf(prisma: PrismaClient): Promise<Operations['parked']> {
  const groups = await prisma.ledgerParked.groupBy({
    by: ['name', 'errorCode'],
    _count: true,
    _min: { parkedAt: true },
    orderBy: { name: 'asc' },
  })
  return groups.map(({ name, errorCode, _count, _min }) => ({
    name,
    code: errorCode,
    count: _count,
    since: (_min.parkedAt ?? new Date(0)).toISOString(),
  }))
}

async function quarantinedOf(prisma: PrismaClient): Promise<Operations['quarantined']> {
  const groups = await prisma.busQuarantine.groupBy({
    by: ['reason'],
    _count: true,
    _sum: { times: true },
    _max: { lastAt: true },
    orderBy: { reason: 'asc' },
  })
  return groups.map(({ reason, _count, _sum, _max }) => ({
    reason,
    messages: _count,
    times: _sum.times ?? 0,
    lastAt: (_max.lastAt ?? new Date(0)).toISOString(),
  }))
}

/** A timer fires within seconds; after this long it has not. */
const TIMER_PATIENCE_MS = 120_000

async function unmarkedOf({ pool, now }: OperationsSource): Promise<number> {
  const { rows } = await pool.query<{ unmarked: number }>(
    `SELECT coalesce(sum(matters), 0)::int AS unmarked FROM oversight_standing
      WHERE scope = '' AND facet = 'all' AND stage NOT IN ('dispatch', 'confirmation')
        AND late_from > '-infinity' AND late_from < $1`,
    [new Date(now.getTime() - TIMER_PATIENCE_MS)],
  )
  return rows[0]?.unmarked ?? 0
}

/** How far replicas and projections are, what was set aside, and whether heartbeats come. */
export async function findOperations(source: OperationsSource): Promise<Operations> {
  const { prisma, ledger, line, now } = source
  const [position, heads] = await Promise.all([ledger.position(), ledger.heads()])
  const { heard = [], ...known } = line ?? {}
  return {
    at: now.toISOString(),
    position,
    ...(line === undefined ? {} : { line: known as Omit<Line, 'heard'> }),
    replicas: replicasOf(heads, heard),
    projections: await projectionsOf(prisma, position),
    parked: await parkedOf(prisma),
    quarantined: await quarantinedOf(prisma),
    unmarked: await unmarkedOf(source),
  }
}
