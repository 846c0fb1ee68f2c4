import type { PrismaClient } from '@yiwang/database'
import { divisionSchema, type Division } from '../contracts.ts'

/** A division as it was called and where it belonged on a day (YYYY-MM-DD); undefined before its first entry. */
export async function findDivisionOn(prisma: PrismaClient, code: string, day: string): Promise<Division | undefined> {
  const row = await prisma.organisationDivisionVersion.findFirst({
    where: { code, validFrom: { lte: day } },
    orderBy: [{ validFrom: 'desc' }, { position: 'desc' }],
    select: { code: true, name: true, level: true, parentCode: true },
  })
  if (row === null) return undefined
  const { parentCode, ...rest } = row
  return divisionSchema.parse(parentCode === null ? rest : { ...rest, parentCode })
}
