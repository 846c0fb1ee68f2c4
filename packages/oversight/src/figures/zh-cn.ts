/** Figures in words, in Chinese. */
export const zhCN = {
  received24h: {
    title: '过去 24 小时收到',
    definition: '发生时间在过去 24 小时内的诉求件数，各渠道合计，不含历史导入。',
    cannotTell: '件数多不等于问题多：可能是门开得更好。件数少也可能是有人不方便说。',
  },
  overdue: {
    title: '已超期',
    definition: '已派单、未答复且过了最迟答复时间的件数。退回和挂起不会让时钟重来。',
    cannotTell: '不说明为什么超期，也不说明没超期的是不是真办了。',
  },
  solved: {
    title: '群众确认解决',
    definition: '诉求人自己说“解决了”的件数 ÷ 说过话的件数（解决、部分解决、没有解决）。没有表态的不算。',
    cannotTell: '不表态的人怎么想。愿意回来点一下的人，往往不是最难的那些。',
  },
}

export type FigureId = keyof typeof zhCN
