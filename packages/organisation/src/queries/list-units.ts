import type { PrismaClient } from '@yiwang/database'
import { divisionSchema, unitSchema, type Division, type Unit } from '../contracts.ts'

/** All units, in the order of their ids. */
export async function listUnits(prisma: PrismaClient): Promise<Unit[]> {
  const units = await prisma.organisationUnit.findMany({ orderBy: { unitId: 'asc' } })
  return units.map((unit) => unitSchema.parse(unit))
}

/** All divisions in the order of their codes, so that a parent comes before its children. */
export async function listDivisions(prisma: PrismaClient): Promise<Division[]> {
  const divisions = await prisma.organisationDivision.findMany({ orderBy: { code: 'asc' } })
  return divisions.map(({ parentCode, ...division }) =>
    divisionSchema.parse(parentCode === null ? division : { ...division, parentCode }),
  )
}

/** What some divisions are called, by code; one that is not registered is left out. */
export async function namesOfDivisions(
  prisma: PrismaClient,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.organisationDivision.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, name: true },
  })
  return new Map(rows.map(({ code, name }) => [code, name] as const))
}
