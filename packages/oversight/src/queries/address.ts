import type { PrismaClient } from '@yiwang/database'
import { IdentityError, type Actor } from '@yiwang/identity'
import type { Asked } from '../contracts.ts'

/** Where in the sums a question is answered: scopes to be added up, and the cell in each. */
export interface Address {
  readonly scopes: readonly string[]
  readonly facet: 'all' | 'division' | 'unit'
  readonly value: string
  /** the division the scopes cover, '' for everything */
  readonly place: string
}

const COUNTY = 6
const TOWN = 9

/** Sums are kept for counties and towns; a province's or city's code stands for its counties, a longer one for nothing. */
async function scopesOf(prisma: PrismaClient, place: string): Promise<string[]> {
  if (place === '' || place.length === COUNTY || place.length === TOWN) return [place]
  if (place.length > COUNTY) return []
  const counties = await prisma.organisationDivision.findMany({
    where: { level: 'county', code: { startsWith: place } },
    select: { code: true },
  })
  return counties.map(({ code }) => code.slice(0, COUNTY))
}

/**
 * Where what an actor asks is found. Throws IdentityError('not_permitted') outside their division, and for a unit within a
 * single community, since that is not counted.
 */
export async function addressOf(prisma: PrismaClient, actor: Actor, { place, unit }: Asked): Promise<Address> {
  const home = actor.divisionScope ?? ''
  const wanted = place ?? home
  if (!wanted.startsWith(home)) throw new IdentityError('not_permitted')
  if (wanted.length > TOWN) {
    if (unit !== undefined) throw new IdentityError('not_permitted')
    return { scopes: [wanted.slice(0, TOWN)], facet: 'division', value: wanted, place: wanted }
  }
  const scopes = await scopesOf(prisma, wanted)
  if (unit !== undefined) return { scopes, facet: 'unit', value: unit, place: wanted }
  return { scopes, facet: 'all', value: '', place: wanted }
}

/** The only county there is, or the only one that has matters; undefined where there are several. */
async function onlyCounty(prisma: PrismaClient, since: Date): Promise<string | undefined> {
  const counted = await prisma.oversightDaily.groupBy({
    by: ['value'],
    where: { scope: '', facet: 'division', day: { gte: since }, value: { not: '' } },
  })
  if (counted.length > 0) return counted.length === 1 ? counted[0]?.value : undefined
  const known = await prisma.organisationDivision.findMany({
    where: { level: 'county' },
    select: { code: true },
    take: 2,
  })
  return known.length === 1 ? known[0]?.code : undefined
}

/** Where the divisions below an address are told apart: where all matters lie in one county, its towns. */
export async function divisionScopes(
  prisma: PrismaClient,
  { scopes, place }: Address,
  since: Date,
): Promise<readonly string[]> {
  if (place !== '') return scopes
  const county = await onlyCounty(prisma, since)
  return county === undefined ? scopes : [county]
}
