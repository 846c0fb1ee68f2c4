import type { PrismaClient } from '@yiwang/database'
import { timelineEntrySchema, type TimelineEntry } from '../timeline/entry.ts'
import { isOwnReading } from '../timeline/own-reading.ts'

/** Everything about a matter this app may see, in the order it happened; late arrivals (补录) stand where they belong. */
export async function listTimeline(prisma: PrismaClient, matterId: string): Promise<TimelineEntry[]> {
  const rows = await prisma.caseworkTimelineEntry.findMany({
    where: { matterId },
    orderBy: [{ occurredAt: 'asc' }, { position: 'asc' }],
    omit: { position: true },
  })
  return rows.map((row) => timelineEntrySchema.parse(row))
}

/** The same for those who handle or oversee a matter: when a person reads their own is nobody's business but theirs. */
export async function listTimelineForOffice(prisma: PrismaClient, matterId: string): Promise<TimelineEntry[]> {
  const entries = await listTimeline(prisma, matterId)
  return entries.filter((entry) => !isOwnReading(entry))
}

/** How many entries a matter has here: a page that shows them knows from it whether it is still up to date. */
export function countTimeline(prisma: PrismaClient, matterId: string): Promise<number> {
  return prisma.caseworkTimelineEntry.count({ where: { matterId } })
}
