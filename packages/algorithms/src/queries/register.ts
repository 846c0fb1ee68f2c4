import type { PrismaClient } from '@yiwang/database'
import { registeredVersionSchema, type RegisteredVersion } from '../api.ts'

const VERSIONS_SHOWN = 20

/** Versions that were announced, the one in use first. */
export async function registeredVersions(prisma: PrismaClient): Promise<RegisteredVersion[]> {
  const rows = await prisma.algorithmsVersion.findMany({
    where: { loadedAt: { not: null } },
    orderBy: [{ loadedAt: 'desc' }, { version: 'asc' }],
    take: VERSIONS_SHOWN,
  })
  return rows.map((row) => registeredVersionSchema.parse(row))
}
