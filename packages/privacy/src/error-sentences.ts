/** What each error of this domain means to the person who met it. */
export const privacySentences = {
  vault_unavailable: {
    status: 503,
    zh: '个人信息保管库暂时连不上，没有丢失任何内容，请稍后再试。',
    en: 'The vault of personal data cannot be reached right now. Nothing is lost; please try again later.',
  },
  vault_busy: {
    status: 503,
    zh: '现在查看的人太多，没有丢失任何内容，请过几秒钟再试。',
    en: 'Too many people are looking right now. Nothing is lost; please try again in a few seconds.',
  },
  not_assigned: {
    status: 403,
    zh: '这件事现在不由您办理，不能查看里面的个人信息。',
    en: 'You are not handling this matter now, so you cannot see the personal data in it.',
  },
  purpose_unknown: {
    status: 400,
    zh: '没有这样的查看目的，或者您不能用这个目的查看。',
    en: 'There is no such purpose, or you may not use it.',
  },
  token_invalid: {
    status: 403,
    zh: '无法确认这次查看是谁发起的，请刷新页面再试一次。',
    en: 'We could not confirm who asked to see this. Please refresh the page and try again.',
  },
  rate_limited: {
    status: 429,
    zh: '查看得太频繁了，请过几分钟再试。',
    en: 'Too many openings in a short time. Please try again in a few minutes.',
  },
  erased: {
    status: 410,
    zh: '这里的个人信息已经按规定删除，不能再查看。',
    en: 'The personal data here has been deleted as the rules require and cannot be seen any more.',
  },
  not_openable: {
    status: 409,
    zh: '这项内容打不开，可能已经损坏。请告诉系统管理员，不要重复尝试。',
    en: 'This cannot be opened; it may be damaged. Please tell the system administrator and do not keep trying.',
  },
  event_unknown: {
    status: 409,
    zh: '这项内容刚刚到达，请过几秒钟再试。',
    en: 'This has only just arrived. Please try again in a few seconds.',
  },
  request_invalid: {
    status: 400,
    zh: '查看请求有误，请刷新页面再试一次。',
    en: 'The request to see this is not right. Please refresh the page and try again.',
  },
  reply_invalid: {
    status: 502,
    zh: '个人信息保管库的回应有误，请稍后再试。',
    en: 'The vault of personal data gave a wrong answer. Please try again later.',
  },
  subject_keys_exhausted: {
    status: 503,
    zh: '现在提交的人太多，请稍后再试，或者拨打 12345。您填写的内容没有丢失。',
    en: 'Too many people are sending right now. Please try again later or call 12345. What you typed is not lost.',
  },
  question_waiting: {
    status: 409,
    zh: '这次查看您已经问过，正在等数据管理员回答。',
    en: 'You have asked about this already; a data steward is to answer.',
  },
  questions_too_many: {
    status: 409,
    zh: '这次查看已经问过三回。还不满意，可以拨打 12345 投诉，或向网信、公安部门反映。',
    en: 'You have asked about this three times. If you are not satisfied, call 12345 or turn to the data protection authority.',
  },
  question_unknown: {
    status: 404,
    zh: '没有找到这个询问，请刷新页面再看。',
    en: 'This question was not found. Please refresh the page.',
  },
  already_answered: {
    status: 409,
    zh: '这个询问刚才已经有人回答了。请刷新页面。',
    en: 'Somebody has just answered this. Please refresh the page.',
  },
  own_opening: {
    status: 403,
    zh: '这次是您自己查看的，要由别的数据管理员或审计人员来说明。',
    en: 'It was you who looked, so another steward or auditor has to answer.',
  },
} as const
