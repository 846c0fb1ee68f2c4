import { under } from './topic.ts'

/** Streets, houses and what is laid to them. */
export const TOWN = under('城乡建设', [
  {
    topic: 'gas-danger',
    strong: '燃气泄漏 煤气味 漏气 危房 墙体开裂 房屋开裂 要塌 快塌 随时倒塌',
    plain: '倒塌 裂缝 险情 房屋安全',
    weak: '安全隐患',
  },
  {
    topic: 'gas-supply',
    strong: '停气 通气 天然气开通 燃气开通 气表 管道燃气 煤气管道 燃气公司 开户费 天然气改造',
    plain: '天然气 燃气 煤气',
  },
  {
    topic: 'water-supply',
    strong: '停水 没有水 断水 水压 水管爆 爆管 水质发黄 二次供水 通自来水 自来水厂 用水难',
    plain: '自来水 供水 水质 水管 水厂 饮水',
    weak: '用水',
  },
  {
    topic: 'power-supply',
    strong: '停电 断电 跳闸 电压 变压器 一户一表 农网改造 电线杆 电网改造 临时用电',
    plain: '供电 用电 电力 电表 电线 通电',
  },
  {
    topic: 'heating',
    strong: '供暖 集中供暖 暖气 供热 暖气片',
    plain: '取暖',
  },
  {
    topic: 'drainage',
    strong: '下水道 井盖 内涝 积水 化粪池 排水沟 污水管网 雨污分流 雨水管 下水管',
    plain: '排水 堵塞 污水外溢 淹水 管网',
  },
  {
    topic: 'street-lights',
    strong: '路灯 灯杆 路灯不亮 没有路灯 安装路灯',
    plain: '照明 不亮 漆黑 黑灯',
  },
  {
    topic: 'refuse',
    strong: '环卫 环卫工 公厕 公共厕所 垃圾桶 垃圾箱 垃圾清运 垃圾站 垃圾中转站 渣土车 渣土 清扫',
    plain: '脏乱差 卫生差 乱扔 洒水车 生活垃圾 环境卫生',
    weak: '垃圾 脏乱',
  },
  {
    topic: 'greening',
    strong: '绿化带 草坪 行道树 倒树 树枝 修剪 公园管理 毁绿 绿化率',
    plain: '绿化 公园 绿地 树木',
  },
  {
    topic: 'street-order',
    strong: '占道经营 占道 摆摊 流动摊贩 夜宵摊 小广告 城管 违章建筑 违建 违法搭建 乱搭乱建 私搭乱建 违规搭建',
    plain: '摊贩 搭建 市容 夜市 马路市场 门面',
  },
  {
    topic: 'parking',
    strong: '停车位 停车难 停车场 占车位 地锁 乱停车 乱停乱放 车位 地下车库',
    plain: '停车 车库',
  },
  {
    topic: 'housing',
    strong: '物业公司 业委会 业主委员会 物业费 维修基金 维修资金 物业管理 业主大会 公摊 小区业主 消防通道 商住楼',
    plain: '物业 业主 小区 漏水 渗水 楼道 门禁 住户 外墙 屋顶 楼上',
    weak: '保安 房屋',
  },
  {
    topic: 'home-buying',
    strong:
      '开发商 购房 买房 房产证 楼盘 交房 延期交房 商品房 期房 预售 售楼 房屋质量 精装修 烂尾 不动产登记 产权证 网签 限购 契税 落户购房 首付 二手房 房价 置业',
    plain: '房产 收房 办证 产权 房地产 退房 房贷 定金 公积金贷款 合同备案',
  },
  {
    topic: 'social-housing',
    strong:
      '廉租房 公租房 经济适用房 保障房 住房公积金 公积金 棚户区 棚改 安居房 集资房 房改房 住房补贴 租房补贴 危房改造 人才购房',
    plain: '租赁 住房困难 无房 安居工程 租房',
  },
  {
    topic: 'demolition',
    strong: '拆迁 安置房 回迁房 征收补偿 拆迁补偿 安置费 过渡费 拆迁户 强拆 房屋征收 安置小区 拆除 旧城改造 安置补偿',
    plain: '安置 征收 补偿标准 搬迁',
    weak: '补偿',
  },
  {
    topic: 'planning',
    strong: '城市规划 规划局 规划方案 容积率 采光 挡光 规划许可 总体规划 控规 住建局 规划调整 小城镇建设 新农村建设',
    plain: '规划 城镇建设 城市建设 用地性质 开发区',
    weak: '建议 发展',
  },
  {
    topic: 'streets',
    strong:
      '人行道 断头路 修路 路面坑洼 坑坑洼洼 道路施工 过街天桥 人行天桥 斑马线 市政道路 红绿灯 步行街 地下通道 路面破损 主干道',
    plain: '路面 道路 坑洼 破损 护栏 路口 大道 泥泞 城区道路 拓宽 基础设施',
    weak: '出行 施工',
  },
  {
    topic: 'city-buses',
    strong: '公交 公交车 公交线路 公交站 公交公司 公交司机 地铁 地铁口 地铁站 轻轨 老年卡 末班车 刷卡 候车亭',
    plain: '班次 司机态度 发车 公共交通 站台',
  },
  {
    topic: 'building-trade',
    strong:
      '工程款 建筑公司 招投标 招标 工程质量 施工单位 豆腐渣 建筑工地 施工安全 资质 建造师 工程监理 包工头 混凝土 楼板',
    plain: '工程 工地 施工队 监理 承建 项目部',
  },
])
