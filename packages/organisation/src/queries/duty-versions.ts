import type { PrismaClient } from '@yiwang/database'
import { dutyVersionSchema, type DutyVersion } from '../contracts.ts'

const select = {
  versionId: true,
  dutyId: true,
  category: true,
  unitId: true,
  basis: true,
  limit: true,
  reason: true,
  changedBy: true,
  effectiveFrom: true,
  listedAt: true,
} as const

/** In force last, first; two of one day in the order they were listed. */
const newestFirst = [{ effectiveFrom: 'desc' }, { position: 'desc' }] as const

const present = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

/** Every version of an entry of the dispatch catalogue, the newest first; a withdrawal has no unit and no limit. */
export async function listDutyVersions(prisma: PrismaClient, dutyId: string): Promise<DutyVersion[]> {
  const records = await prisma.organisationDutyVersion.findMany({
    where: { dutyId },
    select,
    orderBy: [...newestFirst],
  })
  return records.map((record) =>
    dutyVersionSchema.parse(present({ ...record, listedAt: record.listedAt.toISOString() })),
  )
}

/** The version that was in force on a day (YYYY-MM-DD); undefined before the first and after a withdrawal. */
export async function findDutyOn(prisma: PrismaClient, dutyId: string, day: string): Promise<DutyVersion | undefined> {
  const versions = await listDutyVersions(prisma, dutyId)
  const latest = versions.find(({ effectiveFrom }) => effectiveFrom <= day)
  return latest?.limit === undefined ? undefined : latest
}
