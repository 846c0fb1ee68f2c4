/** Who looked at what, in Chinese. */
export const zhCN = {
  /** names of sealed fields in everyday words, as they stand after 您的 */
  fields: {
    subject: '标题',
    narrative: '事情经过',
    address: '地点',
    near: '附近的标志物',
    point: '地图上的位置',
    relation: '与当事人的关系',
    name: '称呼',
    phone: '电话',
    channelWished: '希望的办理方式',
    minutesSpent: '花费的时间',
    reply: '收到的答复',
    note: '内部备注',
    talk: '联系情况',
    question: '收到的提问',
    said: '对办理结果说的话',
    comment: '评价留言',
    attachments: '照片和文件',
    inquiry: '询问',
    answer: '收到的说明',
    objection: '异议',
    explanation: '异议的复核理由',
  },
  /** apps as people know them */
  apps: {
    portal: '群众服务网站',
    console: '工作人员工作台',
    dashboard: '领导与审计看板',
    vault: '个人信息保管库',
    import: '历史数据导入',
  },
  self: '您本人',
  machine: '系统自动处理',
  action: (purpose: string, fields: string) => `${purpose}，查看了您的${fields}`,
  followed: (reason: string, explanation: string) =>
    `查看了这件事的办理全程，不含您的个人信息。理由：${reason}。说明：${explanation}`,
  followedBasis: '对办理工作的监督检查；没有打开您的个人信息',
}
