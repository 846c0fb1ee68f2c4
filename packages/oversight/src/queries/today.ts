import type { PrismaClient } from '@yiwang/database'
import type { Today } from '../contracts.ts'

const DAY = 24 * 3600 * 1000
const CHINA_OFFSET = 8 * 3600 * 1000

function endOfChinaDay(now: Date): Date {
  const day = Math.floor((now.getTime() + CHINA_OFFSET) / DAY)
  return new Date((day + 1) * DAY - CHINA_OFFSET)
}

/** The figures of the first screen, of living matters only; history brought along is never mixed in. */
export async function findToday(prisma: PrismaClient, now: Date): Promise<Today> {
  const living = { historical: false }
  const open = { ...living, state: { not: 'closed' } }
  const running = { ...living, state: { in: ['dispatched', 'handling'] } }
  const count = (where: object): Promise<number> => prisma.oversightMatter.count({ where })
  const results = await prisma.oversightMatter.groupBy({
    by: ['result'],
    where: { ...living, result: { not: null } },
    _count: true,
  })
  const said = (result: string): number => results.find((group) => group.result === result)?._count ?? 0
  return {
    at: now.toISOString(),
    received24h: await count({ ...living, takenInAt: { gte: new Date(now.getTime() - DAY) } }),
    open: await count(open),
    dueToday: await count({ ...running, deadline: { gte: now, lt: endOfChinaDay(now) } }),
    overdue: await count({ ...running, deadline: { lt: now } }),
    awaitingConfirmation: await count({ ...living, state: 'replied' }),
    reopened: await count({ ...living, reopened: { gt: 0 } }),
    confirmed: { solved: said('solved'), partly: said('partly'), not: said('not') },
  }
}
