import { limit } from '../limits.ts'
import type { DutyLine } from './duty-line.ts'

/** Safety, quiet, fair trade, and the ways to complain about government itself. */
export const ORDER_DUTIES: readonly DutyLine[] = [
  [
    'neighbour-noise',
    '社会生活噪声',
    'gongan',
    limit(3, 'working-day', '2026-09-01'),
    '广场舞、音响、KTV、装修扰民',
    '广场舞 音响 扰民 半夜 唱歌',
  ],
  [
    'public-safety',
    '社会治安',
    'gongan',
    limit(24, 'natural-hour'),
    '盗窃、诈骗、赌博、打架、敲诈勒索',
    '盗窃 被偷 诈骗 赌博 打架 打人 威胁 恐吓 敲诈 勒索 强收',
  ],
  [
    'traffic-order',
    '交通秩序',
    'gongan',
    limit(3, 'working-day'),
    '违法停车、红绿灯、超载货车',
    '违停 红绿灯 超载 货车 闯红灯 限速',
  ],
  ['dogs', '养犬管理', 'gongan', limit(3, 'working-day'), '遛狗不牵绳、犬只伤人、流浪狗', '遛狗 狗叫 恶犬 流浪狗 咬人'],
  [
    'pollution',
    '环境污染',
    'huanbao',
    limit(5, 'working-day'),
    '废气、污水直排、粉尘、养殖臭味',
    '废气 黑烟 臭味 排污 粉尘 污染 养殖场',
  ],
  [
    'food-safety',
    '食品药品安全',
    'shijian',
    limit(5, 'working-day'),
    '过期食品、餐馆不卫生、药店',
    '食品 过期 变质 餐馆 外卖 药店',
  ],
  [
    'consumers',
    '消费维权',
    'shijian',
    limit(5, 'working-day'),
    '预付卡退款、价格、缺斤少两',
    '退款 预付卡 健身房 假货 价格 缺斤少两 押金',
  ],
  [
    'commerce-tourism',
    '商贸旅游',
    'shangwu',
    limit(5, 'working-day'),
    '集市、加油站、景区、旅行社',
    '集市 菜市场 加油站 景区 旅行社 民宿 门票',
  ],
  ['petitions', '信访事项', 'xinfang', limit(15, 'natural-day'), '对信访办理的查询和意见', '信访 上访 复查 复核'],
  [
    'conduct',
    '机关作风',
    'gov',
    limit(10, 'working-day'),
    '窗口态度、推诿、重复要材料',
    '态度 推诿 踢皮球 窗口人员 让我跑',
  ],
]
