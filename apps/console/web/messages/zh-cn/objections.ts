/** Objections of people to where their matters were sent. */
export const objectionWords = {
  objections: {
    title: '派单异议',
    hint: '诉求人不同意派到的单位。由没有派这件事的岗位复核，写明理由。诉求人的话已遮住个人信息。最早提的在最前面。',
    empty: '现在没有等着复核的异议。诉求人在自己那件事的页面上提出异议，就会出现在这里。',
    open: '待复核',
    answered: '已复核',
    objected: '{{time}} 提出',
    story: '诉求人的话',
    suggested: '机器建议',
    none: '机器没有给建议',
    decided: '派到哪里',
    words: '不同意的理由',
    noWords: '没有写话，只是不同意。',
    own: '这件事是您的岗位派出的，要由别的岗位复核。',
    findings: { upheld: '维持原来的派单', changed: '改派', 'too-late': '已签收，不能再改派' },
    newUnit: '改派给',
    newUnitMissing: '请选类别和单位',
    review: '写复核结论',
    text: '给诉求人的理由',
    textHint:
      '先不看机器的建议，按这个人的情况判断：归谁管、依据哪一条。改派的，写明为什么；不改的，写明接下来怎么办。',
    told: '{{by}} 复核：{{finding}}',
  },
} as const
