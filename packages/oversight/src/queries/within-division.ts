import { CaseOpened } from '@yiwang/casework/contracts'
import type { PrismaClient } from '@yiwang/database'
import { RequestSubmitted } from '@yiwang/intake/contracts'
import type { RecordedEvent } from '@yiwang/kernel'

/** The division an event itself names: its matter may not have been folded yet. */
function namedDivision(event: RecordedEvent): string | undefined {
  return (RequestSubmitted.match(event) ?? CaseOpened.match(event))?.divisionCode
}

async function divisionsOf(prisma: PrismaClient, matterIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await prisma.oversightMatter.findMany({
    where: { matterId: { in: [...new Set(matterIds)] } },
    select: { matterId: true, divisionCode: true },
  })
  return new Map(rows.map(({ matterId, divisionCode }) => [matterId, divisionCode ?? '']))
}

/** Events of matters within a division, all of them where none is given; what is about no matter is not within any. */
export async function withinDivision(
  prisma: PrismaClient,
  division: string | undefined,
  events: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  if (division === undefined || events.length === 0) return events
  const matterIds = events.flatMap(({ matterId }) => matterId ?? [])
  const divisions = await divisionsOf(prisma, matterIds)
  return events.filter((event) => {
    const code = divisions.get(event.matterId ?? '') ?? namedDivision(event) ?? ''
    return code.startsWith(division)
  })
}
