/** Questions of people about looks at their data. */
export const questionWords = {
  questions: {
    title: '对查看的询问',
    hint: '诉求人问：为什么有人看了他们的信息？由您说明，不由查看的人自己说明。最早问的在最前面。',
    empty: '现在没有人询问。诉求人在自己的页面上点“问一下为什么看”，就会出现在这里。',
    open: '待说明',
    answered: '已说明',
    asked: '{{time}} 询问',
    look: '被问到的那次查看',
    from: '从{{system}}',
    words: '询问的原话',
    noWords: '没有写话，只问为什么看。',
    openWords: '打开原话（诉求人看得到这次打开）',
    own: '这次是您自己查看的，要由别人说明。',
    finding: '结论',
    findingMissing: '请选一个结论。',
    findings: {
      needed: '工作需要',
      'not-needed': '不该看，已经处理',
      'handed-on': '移交核查',
    },
    text: '给诉求人的说明',
    textHint: '查过哪些记录，为什么看、看了什么、有没有超出需要。不该看的，写明怎么处理。',
    textMissing: '请写下说明。',
    send: '发给诉求人',
    told: '{{by}} 说明：{{finding}}',
  },
} as const
