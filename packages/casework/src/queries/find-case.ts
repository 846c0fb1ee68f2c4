import type { PrismaClient } from '@yiwang/database'
import { caseSchema, type Case } from '../api.ts'
import { CaseworkError } from '../errors.ts'

/** A case with whose key replies are sealed under; null until the request itself has arrived. */
export interface StoredCase extends Case {
  readonly subjectId: string | null
}

export async function findCase(prisma: PrismaClient, matterId: string): Promise<StoredCase | undefined> {
  const row = await prisma.caseworkCase.findUnique({ where: { matterId } })
  return row === null ? undefined : { ...caseSchema.parse(row), subjectId: row.subjectId }
}

/** Cases by matter; those nobody knows yet are missing. */
export async function findCases(prisma: PrismaClient, matterIds: readonly string[]): Promise<Map<string, StoredCase>> {
  const rows = await prisma.caseworkCase.findMany({ where: { matterId: { in: [...matterIds] } } })
  return new Map(rows.map((row) => [row.matterId, { ...caseSchema.parse(row), subjectId: row.subjectId }]))
}

/** Throws CaseworkError('case_not_found'). */
export async function getCase(prisma: PrismaClient, matterId: string): Promise<StoredCase> {
  const found = await findCase(prisma, matterId)
  if (found === undefined) throw new CaseworkError('case_not_found', 'matterId')
  return found
}
