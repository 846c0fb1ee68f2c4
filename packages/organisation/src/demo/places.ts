import type { DivisionRegistered, GridRegistered } from '../events.ts'

const validFrom = '2026-01-01'

/** 青禾县 is invented; the province code 99 is not in use. */
export const divisions: DivisionRegistered[] = [
  { code: '990101', name: '青禾县', level: 'county', validFrom },
  { code: '990101001', name: '桥东街道', level: 'town', parentCode: '990101', validFrom },
  { code: '990101100', name: '柳河镇', level: 'town', parentCode: '990101', validFrom },
  { code: '990101001001', name: '槐荫社区', level: 'community', parentCode: '990101001', validFrom },
  { code: '990101001002', name: '滨河社区', level: 'community', parentCode: '990101001', validFrom },
  { code: '990101100001', name: '柳河社区', level: 'community', parentCode: '990101100', validFrom },
  { code: '990101100200', name: '大柳村', level: 'community', parentCode: '990101100', validFrom },
]

export const grids: GridRegistered[] = divisions
  .filter(({ level }) => level === 'community')
  .map(({ code, name }) => ({ code: `${code}001`, name: `${name}第一网格`, communityCode: code }))
