import type { PrismaClient } from '@yiwang/database'
import { objectionSchema, type Objection, type ObjectionFigures } from '../api.ts'
import { AlgorithmsError } from '../errors.ts'

const ANSWERED_SHOWN = 50
const OPEN_SHOWN = 200

/** Objections to dispatches of a matter, oldest first. */
export async function objectionsOfMatter(prisma: PrismaClient, matterId: string): Promise<Objection[]> {
  const rows = await prisma.algorithmsObjection.findMany({ where: { matterId }, orderBy: { objectedAt: 'asc' } })
  return rows.map((row) => objectionSchema.parse(row))
}

/** Open ones, longest waiting first, then those answered last. */
export async function objectionsOnDesk(prisma: PrismaClient): Promise<Objection[]> {
  const [open, answered] = await Promise.all([
    prisma.algorithmsObjection.findMany({
      where: { answeredAt: null },
      orderBy: [{ objectedAt: 'asc' }, { objectionId: 'asc' }],
      take: OPEN_SHOWN,
    }),
    prisma.algorithmsObjection.findMany({
      where: { answeredAt: { not: null } },
      orderBy: [{ answeredAt: 'desc' }, { objectionId: 'asc' }],
      take: ANSWERED_SHOWN,
    }),
  ])
  return [...open, ...answered].map((row) => objectionSchema.parse(row))
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
