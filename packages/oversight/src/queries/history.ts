import type { PrismaClient } from '@yiwang/database'
import type { History } from '../contracts.ts'
import { HISTORY } from '../projections/cells.ts'

/** What an import brought along, by door and by kind. */
export async function findHistory(prisma: PrismaClient): Promise<History> {
  const rows = await prisma.oversightDaily.groupBy({
    by: ['facet', 'value'],
    where: { scope: HISTORY },
    _sum: { received: true, answered: true },
    _min: { day: true },
    _max: { day: true },
  })
  const of = (facet: string) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, _sum }) => ({ value, received: _sum.received ?? 0, answered: _sum.answered ?? 0 }))
      .toSorted((one, other) => one.value.localeCompare(other.value))
  const whole = rows.find((row) => row.facet === 'all')
  const [from, to] = [whole?._min.day, whole?._max.day].map((day) => day?.toISOString().slice(0, 10))
  return {
    ...(from === undefined || to === undefined ? {} : { months: { from, to } }),
    total: of('all')[0] ?? { value: '', received: 0, answered: 0 },
    channels: of('channel'),
    kinds: of('kind'),
  }
}
