import { under } from './topic.ts'

/** Those who need support, and the country. */
export const PEOPLE = [
  ...under('民政', [
    {
      topic: 'assistance',
      strong:
        '低保 低保户 特困 临时救助 困难补助 五保 五保户 残疾证 残疾人 残疾补贴 孤儿 低保金 民政局 救助站 流浪 贫困户 低保停了 困难群众',
      plain: '救助 困难家庭 残疾 贫困 补助',
    },
    {
      topic: 'elderly',
      strong: '高龄津贴 高龄补贴 养老院 敬老院 殡葬 公墓 火化 助餐 墓地 殡仪馆 独居老人 空巢老人 适老化 助老 养老补贴',
      plain: '老人 老年人 丧葬 下葬 八十岁 满八十 九十岁',
    },
    {
      topic: 'veterans',
      strong: '退伍 退伍军人 复员 转业 优抚 参战 伤残军人 烈士 退役 退役士兵 军属 安置卡',
      plain: '当兵 部队 服役',
    },
    {
      topic: 'civil-status',
      strong: '结婚登记 结婚证 离婚 婚姻登记 收养 地名 门牌 行政区划 区划调整 村委会选举 换届选举 社团登记',
      plain: '选举 婚姻',
    },
  ]),
  ...under('民政', [
    {
      topic: 'neighbours',
      strong: '邻里 邻里纠纷 楼道堆物 居委会 社区活动 调解纠纷',
      plain: '杂物 吵架 社区 邻居',
    },
  ]),
  ...under('农村农业', [
    {
      topic: 'farming',
      strong:
        '农田 种子 化肥 农药 病虫害 农机 大棚 种粮 粮食补贴 粮食直补 水稻 灌溉 水渠 秧苗 果园 农业局 良种 种植户 农技 麦种 不出苗 出苗 农业保险 果树 梨树 绝收 减产 浇水 假种子 农资店',
      plain: '种植 庄稼 收成 农民 补贴',
    },
    {
      topic: 'village-affairs',
      strong: '村务公开 村委会 村务 村干部 村支书 村主任 集体资产 村账 集体收益 村民小组 村财务 组长',
      plain: '村里 村民 村组',
    },
    {
      topic: 'farmland-contracts',
      strong: '土地承包 土地流转 宅基地 承包地 确权 自留地 承包合同 山林 林权 林地 退耕还林 承包款',
      plain: '承包 流转',
    },
    {
      topic: 'rivers-and-animals',
      strong:
        '防汛 水利 堤坝 河堤 防洪 水库移民 移民 动物防疫 猪瘟 禽流感 捕杀 野生动物 护林 山塘 扶贫 精准扶贫 电鱼 毒鱼 禁渔 捕鱼 偷捕',
      plain: '水库 抗旱',
    },
  ]),
  ...under('国土资源', [
    {
      topic: 'land',
      strong:
        '征地 违法占地 征地补偿 土地征收 占用耕地 国土局 土地证 基本农田 失地 土地权属 征地款 土地出让 占地 占地补偿 修路占地',
      plain: '土地 补偿款 耕地 被征',
    },
    { topic: 'mining', strong: '采矿 矿产 煤矿 非法采矿 盗采 地质灾害 滑坡 塌陷 地质', plain: '矿山 山体' },
  ]),
]
