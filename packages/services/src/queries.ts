import type { Prisma, PrismaClient } from '@yiwang/database'
import {
  applicationSchema,
  cataloguedItemSchema,
  itemSchema,
  type Application,
  type CatalogueFindings,
  type Item,
  type SearchCatalogue,
} from './contracts.ts'
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

type EntryWhere = Prisma.ServicesCatalogueEntryWhereInput

function withWords(words: string): EntryWhere {
  const all = words.split(/\s+/u).filter((word) => word !== '')
  return {
    AND: all.map((word) => {
      const contains = { contains: word, mode: 'insensitive' } as const
      return { OR: [{ name: contains }, { unitName: contains }] }
    }),
  }
}

/** Entries behind this one in the order of names; all of them when there is no such entry. */
async function beyond(prisma: PrismaClient, after: string | undefined): Promise<EntryWhere> {
  if (after === undefined) return {}
  const last = await prisma.servicesCatalogueEntry.findUnique({ where: { entry: after }, select: { name: true } })
  if (last === null) return {}
  return { OR: [{ name: { gt: last.name } }, { name: last.name, entry: { gt: after } }] }
}

/** A page of other platforms' items by words of their name or unit, by name, and how many there are. */
export async function searchCatalogue(
  prisma: PrismaClient,
  { words, after, limit }: SearchCatalogue,
): Promise<CatalogueFindings> {
  const where = withWords(words)
  const [rows, count] = await Promise.all([
    prisma.servicesCatalogueEntry.findMany({
      where: { AND: [where, await beyond(prisma, after)] },
      orderBy: [{ name: 'asc' }, { entry: 'asc' }],
      take: limit + 1,
      select: { entry: true, item: true },
    }),
    prisma.servicesCatalogueEntry.count({ where }),
  ])
  const shown = rows.slice(0, limit)
  const items = shown.map(({ item }) => cataloguedItemSchema.parse(item))
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined ? { items, count, next: last.entry } : { items, count }
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
