import { INSPECTION_REASON_TITLES } from '@yiwang/audit/contracts'

/** Every sentence of the dashboard in Chinese; the keys are the contract for other languages. */
export const zhCN = {
  name: '一网 · 看板',
  skip: '跳到正文',
  signIn: {
    title: '请先登录',
    text: '领导、督查和审计人员用单位账号登录。看到的是事情办得怎样，不是人。',
    button: '登录',
  },
  signOut: '退出',
  today: {
    title: '今天',
    sentences: {
      received: '过去 24 小时收到 {{count}} 件，',
      open: '现在有 {{count}} 件没有办结，',
      due: '其中 {{count}} 件今天到期，',
      overdue: '{{count}} 件已经超期。',
      awaiting: '{{count}} 件已答复、在等群众确认；',
      reopened: '{{count}} 件因为没解决退回重办过。',
      confirmed: '群众说过话的 {{sample}} 件里，{{solved}} 件解决了，{{partly}} 件部分解决，{{not}} 件没有解决。',
      noConfirmed: '还没有群众确认过结果。',
    },
  },
  stream: {
    title: '正在发生',
    empty: '现在很安静。',
    connecting: '正在连接…',
    lost: '连接断了，正在重连…',
    region: '实时事件',
  },
  counts: {
    title: '从哪里来，办到哪一步',
    channel: '渠道',
    total: '合计',
    history: '历史导入（不计入今天的数字）',
    empty: '还没有数据',
    source: '来源：本机副本，事件 intake、casework；样本 {{count}} 件',
  },
  figures: {
    title: '这些数字说明什么，不说明什么',
    definition: '怎么算',
    cannotTell: '看不出什么',
    sample: '样本',
    events: '来源事件',
    between: '、',
  },
  matter: {
    open: '看这件事的全程',
    title: '看一件事的全程',
    warning: '查看会留下记录：当事人能看到您的姓名、岗位、时间和理由。不显示个人信息。',
    reason: '理由',
    explanation: '说明（不要写个人信息）',
    submit: '留下记录并查看',
    short: '请写清楚，至少 4 个字',
    way: '办理全程',
    sameWords: '这里的每一句话，和当事人在自己页面上看到的一模一样。',
    traced: '查看已记录，当事人可以看到。',
  },
  reasons: INSPECTION_REASON_TITLES['zh-CN'],
  error: '数据没有取到，请再试一次。',
  retry: '再试一次',
} as const
