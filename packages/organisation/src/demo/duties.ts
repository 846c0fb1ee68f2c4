import type { Limit, LimitUnit } from '@yiwang/kernel'
import type { DutyListed } from '../events.ts'

const BASIS = '青禾县派单目录（演示，可由当地修改）'

const limit = (amount: number, unit: LimitUnit): Limit => ({ amount, unit, basis: BASIS, effectiveFrom: '2026-01-01' })

type DutyLine = readonly [
  dutyId: string,
  category: string,
  unitId: string,
  limit: Limit,
  examples: string,
  keywords: string,
]

/** Written for the demo; keywords are separated by spaces and only ever prompt a person. */
const lines: readonly DutyLine[] = [
  [
    'gas-danger',
    '燃气与房屋险情',
    'zhujian',
    limit(2, 'natural-hour'),
    '燃气泄漏、房屋开裂有倒塌危险',
    '燃气泄漏 煤气味 漏气 危房 倒塌 墙体开裂',
  ],
  [
    'water-supply',
    '供水',
    'shuiwu',
    limit(24, 'natural-hour'),
    '停水、水压低、水质发黄、水管爆裂',
    '停水 自来水 水压 水质 水管 爆管 供水 没有水',
  ],
  [
    'drainage',
    '排水防涝',
    'shuiwu',
    limit(3, 'working-day'),
    '污水外溢、内涝积水、井盖缺失',
    '污水 积水 内涝 下水道 井盖 排水 堵塞 化粪池',
  ],
  [
    'street-lights',
    '路灯照明',
    'chengguan',
    limit(3, 'working-day'),
    '路灯不亮、灯杆损坏、线路裸露',
    '路灯 灯杆 照明 不亮 黑灯',
  ],
  [
    'refuse',
    '环境卫生',
    'chengguan',
    limit(2, 'working-day'),
    '垃圾未清、乱倒建筑垃圾、公厕脏',
    '垃圾 清运 环卫 公厕 脏乱 垃圾桶 异味',
  ],
  [
    'street-order',
    '市容秩序',
    'chengguan',
    limit(3, 'working-day'),
    '占道经营、违法搭建、小广告、夜间施工噪声',
    '占道 摆摊 流动摊贩 违建 违法搭建 小广告 噪声 噪音 油烟',
  ],
  [
    'housing',
    '物业与房屋',
    'zhujian',
    limit(5, 'working-day'),
    '物业不作为、房屋漏水、电梯故障、维修资金',
    '物业 漏水 电梯 维修资金 业主 小区 渗水 停车位',
  ],
  [
    'roads',
    '道路养护',
    'jiaotong',
    limit(5, 'working-day'),
    '路面破损、护栏损坏、标线不清',
    '路面 坑洼 破损 护栏 标线 道路 修路 桥梁',
  ],
  [
    'buses',
    '公共交通',
    'jiaotong',
    limit(5, 'working-day'),
    '公交线路、班次、出租车服务',
    '公交 班次 线路 出租车 站台 公交车 客车',
  ],
  [
    'assistance',
    '社会救助',
    'minzheng',
    limit(5, 'working-day'),
    '低保、特困供养、临时救助',
    '低保 特困 临时救助 困难补助 救助 五保',
  ],
  [
    'elderly',
    '养老与殡葬',
    'minzheng',
    limit(5, 'working-day'),
    '高龄津贴、养老机构、殡葬服务',
    '高龄津贴 养老院 养老 殡葬 公墓 助餐',
  ],
  [
    'wages',
    '劳动保障',
    'renshe',
    limit(5, 'working-day'),
    '拖欠工资、社保缴费、就业服务',
    '拖欠工资 欠薪 工资 社保 劳动合同 工伤 农民工 就业',
  ],
  [
    'neighbours-east',
    '桥东邻里事务',
    'qiaodong',
    limit(5, 'working-day'),
    '桥东街道范围内的邻里纠纷、社区活动',
    '邻里 纠纷 居委会 楼道堆物 社区活动',
  ],
  [
    'neighbours-liuhe',
    '柳河镇村事务',
    'liuhe',
    limit(5, 'working-day'),
    '柳河镇范围内的村务、土地承包、邻里纠纷',
    '村委会 村务 土地承包 宅基地',
  ],
]

export const duties: DutyListed[] = lines.map(([dutyId, category, unitId, dutyLimit, examples, keywords]) => ({
  dutyId,
  category,
  examples,
  unitId,
  basis: BASIS,
  limit: dutyLimit,
  keywords: keywords.split(' '),
  isEmergency: dutyId === 'gas-danger',
}))
