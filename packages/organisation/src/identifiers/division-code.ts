import type { DivisionLevel } from '../events.ts'

export type DivisionKind = '省' | '市' | '县' | '类乡级单位' | '街道' | '镇' | '乡' | '居委会' | '村委会'

/** What a division code says by itself: 6 digits a province, prefecture or county, 9 a town, 12 a community (统计用区划代码). */
export interface DivisionCode {
  readonly code: string
  readonly level: DivisionLevel
  readonly kind: DivisionKind
  readonly parentCode?: string
}

const within = (text: string, from: number, to: number): boolean => Number(text) >= from && Number(text) <= to

function townKind(town: string): DivisionKind | undefined {
  if (within(town, 1, 99)) return '街道'
  if (within(town, 100, 199)) return '镇'
  if (within(town, 200, 399)) return '乡'
  // farms, parks and development zones that are no towns by law and yet have people to serve
  return within(town, 400, 799) ? '类乡级单位' : undefined
}

function ofSixDigits(code: string): DivisionCode {
  const [province, prefecture, county] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)]
  if (prefecture === '00' && county === '00') return { code, level: 'province', kind: '省' }
  if (county === '00') return { code, level: 'prefecture', kind: '市', parentCode: `${province}0000` }
  return { code, level: 'county', kind: '县' }
}

function communityKind(community: string): DivisionKind | undefined {
  if (within(community, 1, 199)) return '居委会'
  return within(community, 200, 399) ? '村委会' : undefined
}

/** Reads a division code; undefined when it is not well-formed. Whether it is in use is the registry's to say. */
export function readDivisionCode(code: string): DivisionCode | undefined {
  if (!/^[1-9]\d{5}(\d{3}(\d{3})?)?$/.test(code)) return undefined
  const [county, town, community] = [code.slice(0, 6), code.slice(6, 9), code.slice(9, 12)]
  if (town === '') return ofSixDigits(code)
  const ofTown = townKind(town)
  if (ofTown === undefined) return undefined
  if (community === '') return { code, level: 'town', kind: ofTown, parentCode: county }
  const kind = communityKind(community)
  return kind === undefined ? undefined : { code, level: 'community', kind, parentCode: county + town }
}
