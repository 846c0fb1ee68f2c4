import type { UnitRegistered } from '../events.ts'

type UnitLine = readonly [
  unitId: string,
  name: string,
  shortName: string,
  kind: UnitRegistered['kind'],
  divisionCode: string,
  extension: string,
]

const lines: readonly UnitLine[] = [
  ['gov', '青禾县人民政府办公室', '县政府办', 'department', '990101', '01'],
  ['hotline', '青禾县 12345 热线服务中心', '热线中心', 'hotline', '990101', '02'],
  ['window', '青禾县便民服务中心', '便民中心', 'window', '990101', '03'],
  ['audit', '青禾县审计局', '审计局', 'department', '990101', '04'],
  ['zhujian', '青禾县住房和城乡建设局', '住建局', 'department', '990101', '05'],
  ['chengguan', '青禾县城市管理局', '城管局', 'department', '990101', '06'],
  ['shuiwu', '青禾县水务局', '水务局', 'department', '990101', '07'],
  ['minzheng', '青禾县民政局', '民政局', 'department', '990101', '08'],
  ['jiaotong', '青禾县交通运输局', '交通局', 'department', '990101', '09'],
  ['renshe', '青禾县人力资源和社会保障局', '人社局', 'department', '990101', '10'],
  ['qiaodong', '桥东街道办事处', '桥东街道', 'town', '990101001', '11'],
  ['liuhe', '柳河镇人民政府', '柳河镇', 'town', '990101100', '12'],
  ['huaiyin', '槐荫社区居民委员会', '槐荫社区', 'committee', '990101001001', '13'],
  ['binhe', '滨河社区居民委员会', '滨河社区', 'committee', '990101001002', '14'],
  ['liuhe-shequ', '柳河社区居民委员会', '柳河社区', 'committee', '990101100001', '15'],
  ['daliu', '大柳村村民委员会', '大柳村', 'committee', '990101100200', '16'],
]

const parentOf: Readonly<Record<string, string>> = {
  huaiyin: 'qiaodong',
  binhe: 'qiaodong',
  'liuhe-shequ': 'liuhe',
  daliu: 'liuhe',
}

export const units: UnitRegistered[] = lines.map(([unitId, name, shortName, kind, divisionCode, extension]) => {
  const parentUnitId = parentOf[unitId]
  const unit = { unitId, name, shortName, kind, divisionCode, phone: `0980-55501${extension}` }
  return parentUnitId === undefined ? unit : { ...unit, parentUnitId }
})
