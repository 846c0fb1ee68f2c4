import type { PrismaClient } from '@yiwang/database'
import { applicationSchema, itemSchema, type Application, type Item } from './contracts.ts'
import { ServicesError } from './errors.ts'

/** All items in the catalogue, by name. */
export async function listItems(prisma: PrismaClient): Promise<Item[]> {
  const rows = await prisma.servicesItem.findMany({ orderBy: { name: 'asc' }, select: { item: true } })
  return rows.map(({ item }) => itemSchema.parse(item))
}

/** One item; throws ServicesError('item_unknown'). */
export async function getItem(prisma: PrismaClient, itemCode: string): Promise<Item> {
  const row = await prisma.servicesItem.findUnique({ where: { itemCode }, select: { item: true } })
  if (row === null) throw new ServicesError('item_unknown', 'itemCode')
  return itemSchema.parse(row.item)
}

interface ApplicationColumns {
  readonly startedAt: Date
  readonly submittedAt: Date | null
  readonly recordedAt: Date
  readonly deadline: Date | null
}

function toApplication(row: ApplicationColumns): Application {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null
  const { startedAt, submittedAt, recordedAt, deadline } = row
  return applicationSchema.parse({
    ...row,
    startedAt: iso(startedAt),
    submittedAt: iso(submittedAt),
    recordedAt: iso(recordedAt),
    deadline: iso(deadline),
  })
}

/** A unit's applications, newest first, at most 200; of every unit when none is named. */
export async function listApplications(prisma: PrismaClient, unitId?: string): Promise<Application[]> {
  const where = unitId === undefined ? {} : { unitId }
  const rows = await prisma.servicesApplication.findMany({ where, orderBy: { startedAt: 'desc' }, take: 200 })
  return rows.map(toApplication)
}

/** An application, undefined when there is none. */
export async function findApplication(prisma: PrismaClient, matterId: string): Promise<Application | undefined> {
  const row = await prisma.servicesApplication.findUnique({ where: { matterId } })
  return row === null ? undefined : toApplication(row)
}
