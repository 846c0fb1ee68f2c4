import type { PrismaClient } from '@yiwang/database'
import { fromBase64 } from '../bytes.ts'
import type { NodeSpan, ReadNode } from '../merkle/nodes.ts'
import { nodeId } from '../projections/tree-rows.ts'

async function readLeaves(prisma: PrismaClient, spans: readonly NodeSpan[]): Promise<Array<[string, string]>> {
  if (spans.length === 0) return []
  const rows = await prisma.auditLeaf.findMany({
    where: { OR: spans.map(({ start, end }) => ({ leafIndex: { gte: start, lt: end } })) },
    select: { leafIndex: true, leafHash: true },
  })
  return rows.map((row) => [nodeId(0, Number(row.leafIndex)), row.leafHash])
}

async function readFullNodes(prisma: PrismaClient, spans: readonly NodeSpan[]): Promise<Array<[string, string]>> {
  const ids = spans.flatMap(({ level, start, end }) =>
    Array.from({ length: end - start }, (_, i) => nodeId(level, start + i)),
  )
  if (ids.length === 0) return []
  const rows = await prisma.auditNode.findMany({
    where: { nodeId: { in: ids }, hash: { not: null } },
    select: { nodeId: true, hash: true },
  })
  return rows.flatMap((row) => (row.hash === null ? [] : [[row.nodeId, row.hash]]))
}

/** Loads stored nodes for a computation over them; what is not stored reads as undefined. */
export async function readNodes(prisma: PrismaClient, spans: readonly NodeSpan[]): Promise<ReadNode> {
  const leaves = await readLeaves(
    prisma,
    spans.filter((span) => span.level === 0),
  )
  const nodes = await readFullNodes(
    prisma,
    spans.filter((span) => span.level > 0),
  )
  const hashes = new Map([...leaves, ...nodes])
  return (level, index) => fromBase64(hashes.get(nodeId(level, index)) ?? '?')
}
