import { under } from './topic.ts'

/** Safety, law, and how officials behave. */
export const ORDER = [
  ...under('政法', [
    {
      topic: 'public-safety',
      strong:
        '盗窃 被偷 小偷 赌博 打架 威胁 报警 派出所 黑社会 吸毒 卖淫 斗殴 治安 敲诈 殴打 涉黑 抢劫 赌博机 六合彩 勒索 打人 打伤 恐吓 强收 保护费 强买强卖 诈骗 诈骗电话 电信诈骗 网络诈骗 被骗',
      plain: '公安 民警 警察',
    },
    {
      topic: 'household-register',
      strong: '户口 身份证 迁户 上户口 户籍 居住证 护照 落户 迁移 户口本 改名',
      plain: '派出所办证',
    },
    {
      topic: 'traffic-order',
      strong: '违停 闯红灯 交警 交通事故 罚单 违章 限速 车管所 扣分 肇事 酒驾 上牌 车辆年检 远光灯 抓拍',
      plain: '堵车 拥堵 车辆',
    },
    { topic: 'dogs', strong: '遛狗 狗叫 恶犬 流浪狗 咬人 养狗 不牵绳', plain: '宠物' },
    {
      topic: 'law',
      strong: '法院 法官 判决 执行难 律师 起诉 公证 仲裁 诉讼 法律援助 检察院 强制执行',
      plain: '法律 开庭',
    },
    { topic: 'fire-safety', strong: '消防 火灾 灭火器 消防栓 消防验收 山火 森林防火', plain: '着火 起火' },
  ]),
  ...under('纪检监察', [
    {
      topic: 'conduct',
      strong:
        '推诿 踢皮球 不作为 乱作为 贪污 受贿 纪委 以权谋私 官僚 滥用职权 吃拿卡要 让我跑 窗口态度 门难进 脸难看 一次不说全 重复跑 让我证明 证明我是我 转办 自说自话',
      plain: '态度差 腐败 干部 工作人员 办事 态度',
    },
  ]),
  ...under('党务政务', [{ topic: 'petitions', strong: '信访 上访 复查 复核 信访局 信访答复', plain: '答复' }]),
  ...under('经济管理', [
    {
      topic: 'money',
      strong: '贷款 银行 存款 保险公司 理财 税务 税务局 税收 集资款 国有资产 破产 股权 信用社 征信',
      plain: '利息 还款 银行卡',
    },
  ]),
  ...under('科技与信息产业', [
    {
      topic: 'telecoms',
      strong: '宽带 电信 移动公司 联通 信号差 手机信号 话费 流量 网络信号 光纤 网速 套餐 光缆 没信号 没有信号 断网',
      plain: '信号 网络',
    },
  ]),
]
