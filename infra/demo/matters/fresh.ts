import { dispatch, object, sign, type MatterScript } from '../script.ts'
import { BINHE, DONGGUAN, HUAIYIN, LIUHE, LIYUAN, NANWAN, WENCHANG } from './places.ts'

/** What has just come in: somebody still has to read it, give it to a unit or sign for it. */
export const FRESH: readonly MatterScript[] = [
  {
    id: 'heating-nursery',
    at: 'ago 34',
    kind: 'help',
    channel: 'portal',
    divisionCode: BINHE,
    words: {
      subject: '幼儿园教室太冷，孩子们穿着羽绒服上课',
      narrative:
        '滨河幼儿园小班教室暖气不热，温度计十三度，孩子们穿着羽绒服午睡，这周请假的有九个。园长说锅炉房归总务，总务说等拨款。',
      address: '滨河幼儿园',
      name: '小班家长',
      phone: '13800001121',
      minutesSpent: 7,
    },
    course: [],
  },
  {
    id: 'burst-pipe-fresh',
    at: 'ago 12',
    kind: 'help',
    channel: 'hotline',
    takenBy: 'li',
    divisionCode: WENCHANG,
    words: {
      subject: '路面冒水，像是水管爆了',
      narrative: '来电人说文昌路邮局门口地砖缝里往外冒清水，已经漫到非机动车道，再冷一点就结冰了。',
      address: '文昌路邮局门口',
      name: '过路的郝师傅',
      phone: '13800001122',
    },
    course: [],
  },
  {
    id: 'illegal-building',
    at: '-1 21:35',
    kind: 'report',
    channel: 'portal',
    divisionCode: HUAIYIN,
    words: {
      subject: '楼顶加盖，半夜浇水泥',
      narrative:
        '槐荫小区2号楼顶层住户在楼顶搭钢架浇水泥，白天不干夜里干，楼板都在响，我们楼下很害怕。请不要透露我的楼层。',
      address: '槐荫小区2号楼',
    },
    course: [],
  },
  {
    id: 'wish-reading-room',
    at: '-1 20:02',
    kind: 'suggestion',
    channel: 'portal',
    divisionCode: DONGGUAN,
    words: {
      subject: '图书馆周末能不能开到晚上',
      narrative: '家里两个孩子一间房，写作业只能去图书馆，五点就关门。周末能不能开到九点？我可以去当志愿者。',
      name: '初二学生的妈妈',
      phone: '13800001123',
    },
    course: [],
  },
  {
    id: 'dialect-call',
    at: 'ago 95',
    kind: 'help',
    channel: 'hotline',
    takenBy: 'peng',
    divisionCode: NANWAN,
    words: {
      subject: '老人说不清，像是医保卡停了',
      narrative:
        '来电老人讲方言，反复说“卡刷不出来咧，药钱莫得法子”。核对下来：南湾村人，七十多岁，昨天在卫生院刷医保卡说停用，自己垫了一百八。问有没有人能上门帮着看，他不会弄手机。',
      address: '南湾村四组',
      name: '莫爷爷',
      phone: '13800001124',
    },
    course: [dispatch('ago 60', 'medical-insurance')],
  },
  {
    id: 'ice-bridge',
    at: '0 07:55',
    kind: 'help',
    channel: 'portal',
    divisionCode: LIUHE,
    words: {
      subject: '柳河桥面早上结冰，摔了好几个',
      narrative: '柳河桥东头桥面有水漏下来结了冰，我七点上班看见摔了三个骑车的。请赶紧撒盐，再查查水从哪来。',
      address: '柳河桥东头',
      name: '赶早班的',
      phone: '13800001125',
    },
    course: [dispatch('0 08:35', 'roads', { by: 'shen' }), sign('0 08:50', 'ma')],
  },
  {
    id: 'orchard-insurance',
    at: '-3 16:05',
    kind: 'consultation',
    channel: 'window',
    takenBy: 'xiao',
    divisionCode: LIYUAN,
    words: {
      subject: '梨树冻坏了，农业保险怎么赔',
      narrative: '果农来问：前几天霜冻，梨树枝条冻坏一片，交过农业保险，保险公司说要村里出证明，村里说没权出这个证明。',
      address: '梨园村果园',
      name: '果农老梁',
      phone: '13800001126',
    },
    course: [
      dispatch('-3 16:30', 'farming'),
      object('-2 19:10', '农业局说赔不赔是保险公司的事，他们管不着。能不能换一个管得着保险公司的单位？'),
    ],
  },
  {
    id: 'complaint-again',
    at: '-2 08:05',
    kind: 'complaint',
    channel: 'portal',
    divisionCode: DONGGUAN,
    words: {
      subject: '反映三次的臭水沟，又回我“已转办”',
      narrative:
        '东关老菜地那条臭水沟，我第三次反映了。第一次“已转办”，第二次“正在协调”，第三次我想知道：转给了谁，协调了什么，哪天能不臭？请给我一个有名有姓的人。',
      address: '东关老菜地',
      name: '上官先生',
      phone: '13800001127',
      minutesSpent: 30,
    },
    course: [dispatch('-2 08:40', 'drainage', { by: 'shen' })],
  },
]
