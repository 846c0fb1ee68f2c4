/** What each error of this domain means to the person who met it. */
export const ALGORITHMS_SENTENCES = {
  objection_waiting: {
    status: 409,
    zh: '这次派单您已经提出异议，正在等人复核。',
    en: 'You have objected to this already; somebody is to review it.',
  },
  objections_too_many: {
    status: 409,
    zh: '这次派单已经复核过两回。还不满意，可以拨打 12345 投诉，或者按页面上的办法申诉。',
    en: 'This has been reviewed twice. If you still disagree, call 12345 or appeal in the ways the page names.',
  },
  objection_unknown: {
    status: 404,
    zh: '没有找到这个异议，请刷新页面再看。',
    en: 'This objection was not found. Please refresh the page.',
  },
  objection_answered: {
    status: 409,
    zh: '这个异议刚才已经有人复核了。请刷新页面。',
    en: 'Somebody has just reviewed this. Please refresh the page.',
  },
  own_dispatch: {
    status: 403,
    zh: '这件事是您的岗位派出的，要由别的岗位来复核。',
    en: 'Your post assigned this matter, so another post has to review it.',
  },
  dispatch_unknown: {
    status: 409,
    zh: '这次派单刚刚到达，请过几秒钟再试。',
    en: 'This assignment has only just arrived. Please try again in a few seconds.',
  },
  matter_ended: {
    status: 409,
    zh: '这件事已经办结，派单不能再改。没有解决的话，请在页面上说「没有解决」。',
    en: 'This matter is closed, so where it went cannot change any more. If it is not solved, please say so on the page.',
  },
  new_unit_missing: {
    status: 400,
    zh: '请选改派给哪个单位。',
    en: 'Please choose the unit it goes to.',
  },
} as const
