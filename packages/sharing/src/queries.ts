import type { PrismaClient } from '@yiwang/database'
import { dataSetSchema, grantSchema, queryRowSchema, type DataSet, type Grant, type QueryRow } from './contracts.ts'
import { SharingError } from './errors.ts'

/** The sharing catalogue, by name. */
export async function listDataSets(prisma: PrismaClient): Promise<DataSet[]> {
  const rows = await prisma.sharingDataSet.findMany({ orderBy: { name: 'asc' }, select: { dataSet: true } })
  return rows.map(({ dataSet }) => dataSetSchema.parse(dataSet))
}

/** Grants in force for an item at a time, for a unit as requester or acting window. */
export async function listGrantsFor(
  prisma: PrismaClient,
  asked: { itemCode: string; unitId: string; now: Date },
): Promise<Grant[]> {
  const rows = await prisma.sharingGrant.findMany({
    where: { itemCode: asked.itemCode, withdrawnAt: null, validUntil: { gt: asked.now } },
    orderBy: { grantId: 'asc' },
    select: { grant: true },
  })
  const grants = rows.map(({ grant }) => grantSchema.parse(grant))
  return grants.filter(({ requester, actingUnitIds }) => [requester.unitId, ...actingUnitIds].includes(asked.unitId))
}

/** Every grant, also expired and withdrawn ones, newest end first. */
export async function listGrants(prisma: PrismaClient): Promise<Array<{ grant: Grant; withdrawnAt: string | null }>> {
  const rows = await prisma.sharingGrant.findMany({
    orderBy: [{ validUntil: 'desc' }, { grantId: 'asc' }],
    select: { grant: true, withdrawnAt: true },
  })
  return rows.map(({ grant, withdrawnAt }) => ({
    grant: grantSchema.parse(grant),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }))
}

/** What an asker needs of a grant; throws SharingError('grant_unknown'). */
export async function getGrantToAsk(
  prisma: PrismaClient,
  grantId: string,
): Promise<{ itemCode: string; queryKey: string }> {
  const grant = await prisma.sharingGrant.findUnique({
    where: { grantId },
    select: { itemCode: true, dataSetId: true },
  })
  if (grant === null) throw new SharingError('grant_unknown', 'grantId')
  const { dataSetId, itemCode } = grant
  const row = await prisma.sharingDataSet.findUnique({ where: { dataSetId }, select: { dataSet: true } })
  if (row === null) throw new SharingError('grant_unknown', 'grantId')
  return { itemCode, queryKey: dataSetSchema.parse(row.dataSet).queryKey }
}

/** What was asked of shared data for a matter, oldest first, refusals included. */
export async function queriesOfMatter(prisma: PrismaClient, matterId: string): Promise<QueryRow[]> {
  const rows = await prisma.sharingQuery.findMany({ where: { matterId }, orderBy: [{ at: 'asc' }, { queryId: 'asc' }] })
  return rows.map((row) => queryRowSchema.parse({ ...row, at: row.at.toISOString() }))
}
