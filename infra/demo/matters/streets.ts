import { confirm, dispatch, note, phoned, rate, reply, sign, visited, type MatterScript } from '../script.ts'
import { BINHE, DONGGUAN, HUAIYIN, LIUHE, NANWAN, SHIMEN, WENCHANG, XINYUAN } from './places.ts'

/** Roads, buses, refuse, trees, stalls and parking. */
export const STREETS: readonly MatterScript[] = [
  {
    id: 'pothole-provincial',
    at: '-25 13:02',
    kind: 'report',
    channel: 'portal',
    divisionCode: NANWAN,
    words: {
      subject: '省道大坑，昨天两辆车爆胎',
      narrative: '省道南湾村路口往西两百米，路中间一个脸盆大的坑，昨天一上午爆了两辆车的胎。再不补要出人命。',
      address: '省道南湾村路口往西200米',
      name: '出租车司机老霍',
      phone: '13800001041',
    },
    course: [
      dispatch('-25 13:20', 'roads'),
      sign('-25 13:45', 'ma'),
      phoned('-25 14:00', 'ma', '联系上霍师傅，问清桩号，养护车两点半到。'),
      reply(
        '-25 17:20',
        'ma',
        '霍师傅您好。坑今天下午四点用热料补好了，前后五百米一起查，又补了两处小坑。爆胎的两位车主可凭照片到养护站登记赔偿。',
      ),
      confirm('-25 20:00', 'solved'),
      rate('-25 20:01', 5, '快。'),
    ],
  },
  {
    id: 'bus-last-run',
    at: '-19 16:30',
    kind: 'suggestion',
    channel: 'portal',
    divisionCode: XINYUAN,
    words: {
      subject: '3路末班车能不能晚半小时',
      narrative:
        '县医院护士小夜班九点半下班，3路末班车九点二十就走了，我们十几个人每天打车或者走四十分钟。能不能末班改到九点五十？',
      name: '谭护士',
      phone: '13800001042',
      minutesSpent: 4,
    },
    course: [
      dispatch('-18 09:00', 'buses'),
      sign('-18 09:40', 'ma'),
      phoned('-18 15:00', 'ma', '联系上谭护士，请她帮忙统计夜班人数和住处。'),
      note('-16 10:00', 'ma', '统计到二十三人，另有二中晚自习学生可用这一班。公交公司同意试跑两个月。'),
      reply(
        '-14 15:20',
        'ma',
        '谭护士您好。3路末班车从下周起改到晚上九点五十，先试两个月。试跑期间每天坐车的人数会公布，平均满十人就长期保留。谢谢您帮着统计。',
      ),
      confirm('-13 18:40', 'solved'),
      rate('-13 18:41', 5),
    ],
  },
  {
    id: 'bus-shelter-shimen',
    at: '-8 11:10',
    kind: 'suggestion',
    channel: 'window',
    takenBy: 'xiao',
    divisionCode: SHIMEN,
    words: {
      subject: '山上的候车点能不能搭个棚',
      narrative:
        '石门村村民来窗口说，进城班车一天四趟，候车点光秃秃的，下雨下雪老人孩子就站在路边淋着。村里愿意出地方。',
      address: '石门村口',
      name: '齐大爷',
      phone: '13800001043',
    },
    course: [
      dispatch('-8 11:40', 'buses'),
      sign('-8 14:20', 'ma'),
      phoned('-7 09:10', 'ma', '联系上齐大爷，后天进山看地方。'),
      visited('-5 10:30', 'ma', '和齐大爷、村主任看了三处，定在老槐树旁，离坡远。'),
      reply(
        '-4 16:00',
        'ma',
        '齐大爷您好。棚子定在村口老槐树旁边，材料这周备齐，下周动工，入冬前用上。班车时刻牌一起立，字写大一点。',
      ),
    ],
  },
  {
    id: 'refuse-behind-market',
    at: '-3 06:48',
    kind: 'complaint',
    channel: 'portal',
    divisionCode: BINHE,
    words: {
      subject: '菜市场后巷垃圾堆成山',
      narrative: '滨河菜市场后巷，烂菜叶和鱼内脏从早堆到晚，苍蝇老鼠，旁边就是幼儿园的围墙。清运车隔两天才来一次。',
      address: '滨河菜市场后巷',
      name: '幼儿园家长',
      phone: '13800001044',
    },
    course: [
      dispatch('-3 08:45', 'refuse'),
      sign('-3 09:00', 'feng'),
      phoned('-3 09:20', 'feng', '联系上这位家长，上午先清一车，今天起改为一天两清。'),
      reply(
        '-2 10:40',
        'feng',
        '您好。后巷前天欠的昨天上午全部清完，冲洗消杀了两遍。清运改为每天早上六点和下午三点各一次，时间和司机电话贴在巷口。市场方增加了两个带盖的桶。',
      ),
      confirm('-1 08:30', 'solved'),
    ],
  },
  {
    id: 'rubble-dongguan',
    at: '-13 09:05',
    kind: 'report',
    channel: 'grid',
    takenBy: 'yuan',
    divisionCode: DONGGUAN,
    words: {
      subject: '夜里有人往河边倒建筑垃圾',
      narrative:
        '网格巡查发现：东关街尽头河堤下新倒了三四车砖头瓦块，车辙新鲜，附近住户说夜里一点多听见卡车声，车牌没看清。',
      address: '东关街尽头河堤',
    },
    course: [
      dispatch('-13 09:30', 'refuse'),
      sign('-13 10:00', 'feng'),
      note('-12 08:50', 'feng', '调了路口监控，是一辆没有渣土证的蓝色卡车，已移交执法队。'),
      note('-11 16:00', 'feng', '车主在邻县，约了三次没来。'),
    ],
  },
  {
    id: 'branch-signal',
    at: '-15 15:27',
    kind: 'help',
    channel: 'portal',
    divisionCode: WENCHANG,
    words: {
      subject: '树枝把红绿灯挡住了',
      narrative: '文昌路和省道路口，梧桐树枝长得把红绿灯全遮住了，开到跟前才看见是红灯。',
      address: '文昌路与省道路口',
    },
    course: [
      dispatch('-15 15:50', 'greening'),
      sign('-15 16:10', 'feng'),
      reply(
        '-14 09:30',
        'feng',
        '您好。今天早上七点修剪完了，站在停车线外五十米能看清信号灯。这条路其他六个路口一起修了。',
      ),
    ],
  },
  {
    id: 'stalls-school-gate',
    at: '-3 12:15',
    kind: 'suggestion',
    channel: 'portal',
    divisionCode: HUAIYIN,
    words: {
      subject: '校门口的小摊别一赶了之',
      narrative:
        '我是摆摊卖煎饼的。城管天天赶，我理解堵路不对，可我一家四口就靠这个。能不能划个地方、定个钟点，让我们交点卫生费，大家都安心？',
      name: '煎饼摊小吕',
      phone: '13800001045',
    },
    course: [
      dispatch('-3 12:40', 'street-order', { by: 'shen' }),
      sign('-3 14:00', 'chen'),
      phoned('-3 14:30', 'chen', '联系上小吕，请他把一起摆摊的几位约上，明早现场看地方。'),
      visited('-2 07:10', 'chen', '和五位摊主、学校保安在校门口看早高峰。南侧空地离校门六十米，能放八个摊。'),
      note('-1 11:00', 'chen', '空地产权是水务局的，已发函借用，等对方回复。'),
    ],
  },
  {
    id: 'street-parking-fee',
    at: '-17 10:22',
    kind: 'consultation',
    channel: 'portal',
    divisionCode: BINHE,
    words: {
      subject: '路边停车收费有没有依据',
      narrative: '滨河路停十五分钟收了五块，没有票，收费员说扫他个人码。这合规吗？',
      address: '滨河路',
      name: '安先生',
      phone: '13800001046',
    },
    course: [
      dispatch('-17 10:45', 'parking'),
      sign('-17 11:20', 'chen'),
      phoned('-17 14:10', 'chen', '联系上安先生，请他发来付款截图。'),
      reply(
        '-15 16:30',
        'chen',
        '安先生您好。不合规：前三十分钟免费，收费必须给票、走公司账户。那名收费员已停岗，多收的五元今天原路退回。收费标准牌这周补齐。',
      ),
      confirm('-14 09:10', 'solved'),
      rate('-14 09:11', 3, '钱退了。可收费员怎么一直没人管？'),
    ],
  },
  {
    id: 'truck-liuhe',
    at: '-2 22:40',
    kind: 'complaint',
    channel: 'hotline',
    takenBy: 'jiang',
    divisionCode: LIUHE,
    words: {
      subject: '拉沙的大货车半夜超载飙车',
      narrative:
        '来电人说每天半夜十二点到三点，拉沙子的大货车一辆接一辆从镇中心过，超载、不盖篷布、按喇叭，窗户震得响，路也压坏了。',
      address: '柳河镇中心街',
      name: '车先生',
      phone: '13800001047',
    },
    course: [
      dispatch('-2 22:58', 'traffic-order', { by: 'fan' }),
      sign('-1 09:10', 'dong'),
      phoned('-1 09:30', 'dong', '联系上车先生，今晚起和交通执法一起设卡。'),
      note('0 02:30', 'dong', '设卡两小时查扣四辆，均超载三成以上，沙场出具空磅单。'),
    ],
  },
]
