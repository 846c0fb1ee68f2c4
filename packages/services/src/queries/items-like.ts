import type { PrismaClient } from '@yiwang/database'
import { cataloguedItemSchema, itemSchema, type CataloguedItem, type Item, type ItemsLike } from '../contracts.ts'
import { indexNames, namesLike, type IndexedNames, type Named } from '../names-like.ts'

const OWN_MOST = 2
const CATALOGUED_MOST = 4
/** Names compared at most; a county has some thousands. */
const COMPARED = 20_000

interface KeptNames {
  /** the catalogue they were read from */
  readonly as: string
  readonly indexed: IndexedNames<Named>
}

/** Ready names by database: whoever writes down what a caller says asks at every pause. */
const kept = new WeakMap<PrismaClient, KeptNames>()

/** Another one whenever an entry came, changed or went. */
async function catalogueAs(prisma: PrismaClient): Promise<string> {
  const [row] = await prisma.$queryRaw<{ entries: string; last: string | null }[]>`
    SELECT count(*)::text AS entries, max(xmin::text::bigint)::text AS last FROM services_catalogue`
  return `${row?.entries ?? ''}/${row?.last ?? ''}`
}

async function cataloguedNames(prisma: PrismaClient): Promise<IndexedNames<Named>> {
  const as = await catalogueAs(prisma)
  const before = kept.get(prisma)
  if (before?.as === as) return before.indexed
  const rows = await prisma.servicesCatalogueEntry.findMany({ take: COMPARED, select: { entry: true, name: true } })
  const indexed = indexNames(rows.map(({ entry, name }) => ({ key: entry, name })))
  kept.set(prisma, { as, indexed })
  return indexed
}

const keysLike = (said: string, indexed: IndexedNames<Named>, most: number): string[] =>
  namesLike(said, indexed)
    .slice(0, most)
    .map(({ key }) => key)

/** Catalogued items whose names are like what somebody says, likest first. */
async function cataloguedLike(prisma: PrismaClient, said: string): Promise<CataloguedItem[]> {
  const keys = keysLike(said, await cataloguedNames(prisma), CATALOGUED_MOST)
  const rows = await prisma.servicesCatalogueEntry.findMany({
    where: { entry: { in: keys } },
    select: { entry: true, item: true },
  })
  return rows
    .toSorted((a, b) => keys.indexOf(a.entry) - keys.indexOf(b.entry))
    .map(({ item }) => cataloguedItemSchema.parse(item))
}

async function ownLike(prisma: PrismaClient, said: string): Promise<Item[]> {
  const names = await prisma.servicesItem.findMany({ select: { itemCode: true, name: true } })
  const indexed = indexNames(names.map(({ itemCode, name }) => ({ key: itemCode, name })))
  const keys = keysLike(said, indexed, OWN_MOST)
  const rows = await prisma.servicesItem.findMany({
    where: { itemCode: { in: keys } },
    select: { itemCode: true, item: true },
  })
  return rows
    .toSorted((a, b) => keys.indexOf(a.itemCode) - keys.indexOf(b.itemCode))
    .map(({ item }) => itemSchema.parse(item))
}

/** Items whose names are like what somebody says, likest first: one's own, and those of other catalogues. */
export async function findItemsLike(prisma: PrismaClient, said: string): Promise<ItemsLike> {
  const [items, catalogued] = await Promise.all([ownLike(prisma, said), cataloguedLike(prisma, said)])
  return { items, catalogued }
}
