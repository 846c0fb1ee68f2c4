import { under } from './topic.ts'

/** Doctors, births, and what people eat and take. */
export const HEALTH = under('卫生计生', [
  {
    topic: 'hospitals',
    strong:
      '医院 医生 护士 看病 卫生院 卫生室 村医 乡村医生 挂号 住院 手术 医疗事故 医患 诊所 急诊 就诊 医务人员 医德 红包 疫苗 接种 人民医院 中医院 妇幼 病人 患者 卫生局 非法行医 执业医师 医疗费 献血 血站 卫计委 卫生厅 精神病 救护车 医师 处方药 开药 自助机',
    plain: '医疗 病房 药费 治疗 误诊 检查费 护理 卫生 死亡 抢救 病情',
  },
  {
    topic: 'epidemics',
    strong: '传染病 疫情 口罩 隔离 核酸 防疫 疾控 新冠 病毒 艾滋病 乙肝 肺结核 狂犬 血吸虫 肺炎',
    plain: '消毒 体温 感染 发热',
  },
  {
    topic: 'births',
    strong:
      '计划生育 计生 二胎 超生 社会抚养费 独生子女 准生证 生育证 失独 上环 结扎 计生办 计生局 二孩 婚检 孕检 生育 生育服务证 三胎 独生子女费',
    plain: '怀孕 生小孩 生孩子 奖励扶助 罚款 出生证',
  },
  {
    topic: 'food',
    strong:
      '食品安全 食品 过期食品 餐馆 外卖 食堂 地沟油 变质 食药监 食物中毒 卫生许可证 病死猪 猪肉 餐具 添加剂 酒楼 餐饮 米粉 槟榔 奶粉 面包 早餐 麻辣烫 小作坊',
    plain: '饭店 吃了 拉肚子 超市 生产日期 三无 无证 腐烂',
  },
  {
    topic: 'medicines',
    strong: '药店 假药 药品 保健品 药房 处方 医疗器械 化妆品 虚假药品 中药',
    plain: '美容 整形',
  },
])
