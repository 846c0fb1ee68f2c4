import type { PrismaClient } from '@yiwang/database'
import type { UnitLoad } from '../api.ts'

/** Work a unit still owes an answer on. */
const OWED = ['dispatched', 'handling']

/** What every unit has on its hands: cases it owes an answer on, and how many of them are late. */
export async function unitLoads(prisma: PrismaClient, now: Date): Promise<UnitLoad[]> {
  const [open, late] = await Promise.all([
    prisma.caseworkCount.groupBy({ by: ['unitId'], where: { state: { in: OWED } }, _sum: { matters: true } }),
    prisma.caseworkCase.groupBy({
      by: ['unitId'],
      // the index of what is under way goes by due time
      where: { state: { in: OWED }, NOT: { state: 'closed' }, historical: false, dueAt: { lt: now } },
      _count: true,
    }),
  ])
  const lateOf = new Map(late.map(({ unitId, _count }) => [unitId, _count]))
  return open.map(({ unitId, _sum }) => ({ unitId, open: _sum.matters ?? 0, late: lateOf.get(unitId) ?? 0 }))
}
