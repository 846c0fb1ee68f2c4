import type { PrismaClient } from '@yiwang/database'
import { logHeadSchema, type LogHead } from '../contracts.ts'

/** The log as this app has rebuilt and checked it; undefined before its first checkpoint. */
export async function findHead(prisma: PrismaClient, origin: string): Promise<LogHead | undefined> {
  const row = await prisma.auditHead.findUnique({ where: { origin } })
  if (row === null) return undefined
  const { brokenCode, brokenEventId, brokenAt, peaks: _, ...head } = row
  const broken =
    brokenCode === null ? undefined : { code: brokenCode, eventId: brokenEventId, at: brokenAt?.toISOString() }
  return logHeadSchema.parse({ ...head, size: Number(head.size), signedAt: head.signedAt.toISOString(), broken })
}
