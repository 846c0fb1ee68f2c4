import type { Prisma, PrismaClient } from '@yiwang/database'
import { writePagePlace } from '@yiwang/kernel'
import { objectionSchema, type ListObjectionsInput, type Objection, type ObjectionFigures } from '../api.ts'
import { AlgorithmsError } from '../errors.ts'

/** Objections to dispatches of a matter, oldest first. */
export async function objectionsOfMatter(prisma: PrismaClient, matterId: string): Promise<Objection[]> {
  const rows = await prisma.algorithmsObjection.findMany({ where: { matterId }, orderBy: { objectedAt: 'asc' } })
  return rows.map((row) => objectionSchema.parse(row))
}

/** Some of the objections a worker may review, and how many there are. */
export interface ObjectionPage {
  readonly items: readonly Objection[]
  readonly next?: string
  readonly total: number
}

function beyond({ which, after }: ListObjectionsInput): Prisma.AlgorithmsObjectionWhereInput {
  if (after === undefined) return {}
  const { at, id } = after
  if (which === 'open') return { OR: [{ objectedAt: { gt: at } }, { objectedAt: at, objectionId: { gt: id } }] }
  return { OR: [{ answeredAt: { lt: at } }, { answeredAt: at, objectionId: { gt: id } }] }
}

const whereOf = ({ which }: ListObjectionsInput, divisionScope: string | undefined) => ({
  answeredAt: which === 'open' ? null : { not: null },
  // of those put before it was told nobody knows the division: who may read the matter, says its case
  ...(divisionScope === undefined
    ? {}
    : { AND: [{ OR: [{ divisionCode: { startsWith: divisionScope } }, { divisionCode: null }] }] }),
})

/** Objections within a division, or all: open ones with the longest waiting first, those answered with the last first. */
export async function listObjections(
  prisma: PrismaClient,
  input: ListObjectionsInput,
  divisionScope?: string,
): Promise<ObjectionPage> {
  const { which, limit } = input
  const where = whereOf(input, divisionScope)
  const order = which === 'open' ? ({ objectedAt: 'asc' } as const) : ({ answeredAt: 'desc' } as const)
  const [rows, total] = await Promise.all([
    prisma.algorithmsObjection.findMany({
      where: { AND: [where, beyond(input)] },
      orderBy: [order, { objectionId: 'asc' }],
      take: limit + 1,
    }),
    prisma.algorithmsObjection.count({ where }),
  ])
  const items = rows.slice(0, limit).map((row) => objectionSchema.parse(row))
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, total }
  const at = which === 'open' ? last.objectedAt : (last.answeredAt ?? last.objectedAt)
  return { items, total, next: writePagePlace({ at, id: last.objectionId }) }
}

/** Throws AlgorithmsError('objection_unknown'). */
export async function getObjection(prisma: PrismaClient, objectionId: string): Promise<Objection> {
  const row = await prisma.algorithmsObjection.findUnique({ where: { objectionId } })
  if (row === null) throw new AlgorithmsError('objection_unknown', 'objectionId')
  return objectionSchema.parse(row)
}

/** What came of all objections so far. */
export async function objectionFigures(prisma: PrismaClient): Promise<ObjectionFigures> {
  const groups = await prisma.algorithmsObjection.groupBy({ by: ['finding'], _count: true })
  const of = (finding: string): number => groups.find((group) => group.finding === finding)?._count ?? 0
  return {
    objected: groups.reduce((sum, { _count }) => sum + _count, 0),
    upheld: of('upheld'),
    changed: of('changed'),
    tooLate: of('too-late'),
  }
}
