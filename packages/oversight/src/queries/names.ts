import type { PrismaClient } from '@yiwang/database'
import type { Facet } from '../contracts.ts'

/** Names of divisions or units by code; a facet whose values speak for themselves has none. */
export async function namesOf(
  prisma: PrismaClient,
  facet: Facet,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(values)].filter((value) => value !== '')
  if (facet === 'division') {
    const found = await prisma.organisationDivision.findMany({
      where: { code: { in: wanted } },
      select: { code: true, name: true },
    })
    return new Map(found.map(({ code, name }) => [code, name]))
  }
  if (facet !== 'unit') return new Map()
  const found = await prisma.organisationUnit.findMany({
    where: { unitId: { in: wanted } },
    select: { unitId: true, shortName: true },
  })
  return new Map(found.map(({ unitId, shortName }) => [unitId, shortName]))
}

/** Lines with their names, in the order of the alphabet: never by a figure, which would rank chance. What is unknown comes last. */
export function named<Line extends { readonly value: string }>(
  lines: readonly Line[],
  names: ReadonlyMap<string, string>,
): Array<Line & { readonly name?: string }> {
  const titleOf = ({ value }: Line): string => names.get(value) ?? value
  return lines
    .map((line) => {
      const name = names.get(line.value)
      return name === undefined ? line : { ...line, name }
    })
    .toSorted((one, other) => {
      if ((one.value === '') !== (other.value === '')) return one.value === '' ? 1 : -1
      return titleOf(one).localeCompare(titleOf(other), 'zh-CN')
    })
}
