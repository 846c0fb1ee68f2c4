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
