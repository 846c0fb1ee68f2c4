import { ROLE_TITLES } from '@yiwang/identity/contracts'

/** Organisation and dispatch catalogue. */
export const registerWords = {
  register: {
    title: '组织与目录',
    tabs: { duties: '派单目录', units: '单位与岗位', places: '区划与网格' },
    parts: '组织与目录的内容',
    find: { duties: '查类别、单位、包括哪些事', units: '查单位、岗位、姓名' },
    shown: '{{count}} 条',
    nothing: '没有找到。换一个词试试。',
    empty: {
      duties: '派单目录还是空的。',
      units: '还没有登记单位。',
      places: '还没有登记区划。',
    },
    duty: {
      emergency: '紧急',
      since: '{{day}}起',
      basis: '依据：{{basis}}，{{day}}施行',
      open: '历次与调整',
      close: '收起',
      history: '历次版本',
      withdrawn: '移出目录',
      now: '现在执行',
      why: '理由：{{reason}}',
      by: '由{{unit}}{{post}}调整',
      first: '列入目录',
    },
    change: {
      title: '调整单位或时限',
      unit: '主办单位',
      amount: '时限',
      limitUnit: '怎样计算',
      basis: '时限的依据',
      basisFrom: '依据自何日起施行',
      reason: '为什么调整',
      reasonHint: '大家都看得到，请不要写个人信息。',
      what: '保存后从今天起派出的按新的办；已经派出的仍按派出时的时限，不重算。',
      save: '保存调整',
      saved: '已保存，新的一版从今天起执行。',
    },
    limitUnits: {
      'natural-hour': '小时（日夜连续）',
      'natural-day': '天（含节假日）',
      'working-hour': '工作小时',
      'working-day': '工作日',
    },
    kinds: { hotline: '热线', window: '便民中心', department: '部门', town: '街道与乡镇', committee: '社区与村' },
    roles: ROLE_TITLES['zh-CN'],
    unit: {
      contact: '对外联系人',
      vacant: '暂时空缺',
      noPosts: '还没有设立岗位',
    },
    place: {
      map: '县、街道乡镇、社区村与网格的范围示意图',
      pick: '点图上的社区或村，看它的网格',
      grids: '{{count}} 个网格',
      none: '还没有划定范围',
    },
  },
} as const
