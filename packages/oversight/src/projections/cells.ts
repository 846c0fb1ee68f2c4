/** Where a matter is counted: in its place and the places around it, as a whole and by what tells matters apart. */
export interface PlacedMatter {
  readonly channel: string
  readonly kind: string
  readonly unit_id: string | null
  readonly division_code: string | null
  readonly historical: boolean
}

export interface Cell extends Readonly<Record<string, string>> {
  /** '' everywhere; a county's or town's code; `history` for what was brought along */
  readonly scope: string
  readonly facet: string
  /** '' for the whole, and for matters of which it is not known */
  readonly value: string
}

export const HISTORY = 'history'

/** Digits of a county, a town, a community. */
const COUNTY = 6
const TOWN = 9
const COMMUNITY = 12

function prefix(code: string | null, digits: number): string {
  return code !== null && code.length >= digits ? code.slice(0, digits) : ''
}

/** The division below: a county's communities are counted in their towns. */
function divisionBelow(code: string | null, scope: string): string {
  if (scope === '') return prefix(code, COUNTY)
  return prefix(code, scope.length === COUNTY ? TOWN : COMMUNITY)
}

function cellsIn(scope: string, { channel, kind, unit_id, division_code }: PlacedMatter): Cell[] {
  return [
    { scope, facet: 'all', value: '' },
    { scope, facet: 'channel', value: channel },
    { scope, facet: 'kind', value: kind },
    { scope, facet: 'division', value: divisionBelow(division_code, scope) },
    { scope, facet: 'unit', value: unit_id ?? '' },
  ]
}

/** Every cell a matter is counted in; history stands apart and only as a whole, by door and by kind. */
export function cellsOf(matter: PlacedMatter): Cell[] {
  if (matter.historical) return cellsIn(HISTORY, matter).slice(0, 3)
  const county = prefix(matter.division_code, COUNTY)
  const town = prefix(matter.division_code, TOWN)
  return ['', county, town]
    .filter((scope, index) => index === 0 || scope !== '')
    .flatMap((scope) => cellsIn(scope, matter))
}
