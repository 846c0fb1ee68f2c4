import { under } from './topic.ts'

/** Ways between places, and who carries people and things on them. */
export const TRANSPORT = under('交通运输', [
  {
    topic: 'highways',
    strong:
      '高速公路 高速 国道 省道 县道 乡道 村道 公路 收费站 乡村公路 公路局 水泥路 通村公路 硬化 高速出口 互通 大桥 路基 公路建设 路政 村级公路 航道 渡口 码头 铁路 高铁 火车站 机场',
    plain: '修路 桥梁 路段 通车 公路硬化 超载 交通局 养护 烂路 过路费 毛路',
    weak: '道路',
  },
  {
    topic: 'taxis',
    strong:
      '出租车 的士 网约车 滴滴 拒载 打表 黑车 不打表 拼客 摩的 顺风车 非法营运 绕路 运管 运管所 营运证 的哥 出租 拼车 起步价 租车',
    plain: '司机 乘客 营运 运营 乱喊价',
  },
  {
    topic: 'coaches',
    strong:
      '班车 客运 客车 中巴 汽车站 大巴 车站 客运站 长途 车票 票价 城乡公交 客运公司 线路车 校车 货运 货车 物流 汽车东站 汽车西站 汽车南站 乘车 坐车 驾校 驾照 驾驶证 学车',
    plain: '乘客 超员 宰客 甩客 涨价 司机 运输 车费',
  },
  {
    topic: 'parcels',
    strong:
      '快递 邮政 邮局 包裹 快递员 快件 中通 圆通 申通 韵达 顺丰 邮件 派送 取件 快递公司 邮递员 EMS 寄件 报刊亭 挂号信',
    plain: '投递 网点 签收 丢件',
  },
])
