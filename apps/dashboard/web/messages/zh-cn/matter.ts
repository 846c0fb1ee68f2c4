export const matter = {
  matter: {
    open: '看这件事的全程',
    title: '看一件事的全程',
    warning: '查看会留下记录：当事人能看到您的姓名、岗位、时间和理由。不显示个人信息。',
    reason: '理由',
    explanation: '说明（不要写个人信息）',
    names: '系统认不出所有名字，请用“诉求人”“邻居”这样的称呼。',
    shown: '当事人看到的会是：{{text}}',
    submit: '留下记录并查看',
    short: '请写清楚，至少 4 个字',
    way: '办理全程',
    sameWords: '这里的每一句话，和当事人在自己页面上看到的一模一样。',
    traced: '查看已记录，当事人可以看到。',
  },
} as const
