import type { PrismaClient } from '@yiwang/database'
import type { Counts } from '../contracts.ts'

/** How many matters stand where, by the door they came through. */
export async function countByChannelAndState(prisma: PrismaClient): Promise<Counts> {
  const groups = await prisma.oversightMatter.groupBy({ by: ['historical', 'channel', 'state'], _count: true })
  const rows = (historical: boolean) =>
    groups
      .filter((group) => group.historical === historical)
      .map((group) => ({ channel: group.channel, state: group.state, count: group._count }))
      .toSorted((a, b) => a.channel.localeCompare(b.channel) || b.count - a.count)
  return { channels: rows(false), historical: rows(true) }
}
