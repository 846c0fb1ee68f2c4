import type { PrismaClient } from '@yiwang/database'
import { addDays, chinaDay } from '@yiwang/kernel'
import { LOOK_DAYS, looksSchema, type Looks } from '../contracts.ts'

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`)

async function sumsOf(prisma: PrismaClient, from: string, to: string): Promise<Map<string, number>> {
  const groups = await prisma.oversightLook.groupBy({
    by: ['kind', 'reason', 'by'],
    where: { day: { gte: asDate(from), lte: asDate(to) } },
    _sum: { looks: true },
  })
  return new Map(groups.map((group) => [[group.kind, group.reason, group.by].join('|'), group._sum.looks ?? 0]))
}

/** Looks at people's data in the past days, by reason, beside as many days before. */
export async function findLooks(prisma: PrismaClient, now: Date): Promise<Looks> {
  const to = chinaDay(now)
  const from = addDays(to, 1 - LOOK_DAYS)
  const [looks, before] = await Promise.all([
    sumsOf(prisma, from, to),
    sumsOf(prisma, addDays(from, -LOOK_DAYS), addDays(from, -1)),
  ])
  const keys = [...new Set([...looks.keys(), ...before.keys()])].toSorted()
  return looksSchema.parse({
    at: now.toISOString(),
    from,
    to,
    looks: keys.map((key) => {
      const [kind, reason, by] = key.split('|')
      return { kind, reason, by, looks: looks.get(key) ?? 0, before: before.get(key) ?? 0 }
    }),
  })
}
