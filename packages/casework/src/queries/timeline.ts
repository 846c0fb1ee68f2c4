import type { PrismaClient } from '@yiwang/database'
import { timelineEntrySchema, type TimelineEntry } from '../timeline/entry.ts'

/** Everything about a matter this app may see, in the order it happened; late arrivals (补录) stand where they belong. */
export async function listTimeline(prisma: PrismaClient, matterId: string): Promise<TimelineEntry[]> {
  const rows = await prisma.caseworkTimelineEntry.findMany({
    where: { matterId },
    orderBy: [{ occurredAt: 'asc' }, { position: 'asc' }],
    omit: { position: true },
  })
  return rows.map((row) => timelineEntrySchema.parse(row))
}
