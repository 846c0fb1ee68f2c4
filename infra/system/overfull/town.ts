import { demoTown, type Town } from '@yiwang/organisation'
import type { CataloguedItem } from '@yiwang/services'

const LONG = '综合行政执法和市容环境卫生园林绿化停车照明设施管理服务局县执法大队'
const UNIT_MAX = 40
const COMMUNITIES = 60
const DUTIES = 80
const ITEMS = 300

const places = Array.from({ length: COMMUNITIES }, (_, index) => ({
  code: `990101001${101 + index}`,
  name: `青禾经济技术开发区东部片区第${index + 1}居民小区社区`,
  level: 'community' as const,
  parentCode: '990101001',
  validFrom: '2026-01-01',
}))

/** Entries like the first one, with the longest titles. */
const duties = demoTown.duties.slice(0, 1).flatMap((duty) =>
  Array.from({ length: DUTIES }, (_, index) => ({
    ...duty,
    dutyId: `overfull-${index}`,
    category: `${index + 1}号${LONG}`.slice(0, UNIT_MAX),
    examples: LONG.repeat(6).slice(0, 200),
  })),
)

/** The demo county with the longest names, many more communities and a catalogue nobody reads to the end. */
export const longTown: Town = {
  ...demoTown,
  divisions: [...demoTown.divisions, ...places],
  units: demoTown.units.map((unit) => ({ ...unit, name: `${unit.name}${LONG}`.slice(0, UNIT_MAX) })),
  duties: [...demoTown.duties, ...duties],
}

/** Items of a catalogue with everything as long as it may be. */
export const longItems: readonly CataloguedItem[] = Array.from({ length: ITEMS }, (_, index) => ({
  source: 'overfull-catalogue',
  code: `11${String(index).padStart(28, '0')}`,
  name: `${index + 1}号${LONG.repeat(6)}`.slice(0, 200),
  unitName: LONG.repeat(3).slice(0, 100),
  itemKind: '行政许可',
  audience: Array.from({ length: 50 }, () => '自然人、企业法人、事业法人、社会组织法人'),
  materials: Array.from({ length: 100 }, (_unused, at) => `${at + 1}号材料${LONG.repeat(2)}`),
  place: LONG.repeat(50).slice(0, 2_000),
  phone: '0980-5550201、'.repeat(60),
  conditions: 'Conditionswithoutanyspace'.repeat(80).slice(0, 2_000),
  link: `https://example.cn/${'item'.repeat(300)}`,
}))
