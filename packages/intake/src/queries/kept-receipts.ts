import type { PrismaClient } from '@yiwang/database'
import type { AccountPlaces, HeldReceipt } from '../node/account-key.ts'

const PLACES_AT_ONCE = 50

async function keptBetween(prisma: PrismaClient, places: AccountPlaces, from: number): Promise<HeldReceipt[]> {
  const wanted = Array.from({ length: PLACES_AT_ONCE }, (_, i) => places.placeAt(from + i))
  const rows = await prisma.intakeKeptReceipt.findMany({ where: { place: { in: wanted } } })
  const sealed = new Map(rows.map((row) => [row.place, row.sealed]))
  return wanted.flatMap((place, i) => {
    const found = sealed.get(place)
    return found === undefined ? [] : (places.open(from + i, found) ?? [])
  })
}

/** Every receipt in an account, in the order they were put there; places are filled one after the other. */
export async function keptReceipts(prisma: PrismaClient, places: AccountPlaces): Promise<HeldReceipt[]> {
  const kept: HeldReceipt[] = []
  for (let from = 0; ; from += PLACES_AT_ONCE) {
    const more = await keptBetween(prisma, places, from)
    kept.push(...more)
    if (more.length < PLACES_AT_ONCE) return kept
  }
}
