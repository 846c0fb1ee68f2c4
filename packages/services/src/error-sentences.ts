/** What each error of this domain means to the person who met it. */
export const SERVICES_SENTENCES = {
  item_unknown: {
    status: 404,
    zh: '没有这个办理事项，请从事项目录里选择。',
    en: 'There is no such service. Please choose from the catalogue.',
  },
  item_online_only: {
    status: 400,
    zh: '事项不能只在网上办，请至少保留窗口、电话或上门中的一种。',
    en: 'No service may be online only. Please keep at least a window, the phone or a home visit.',
  },
  promise_longer_than_limit: {
    status: 400,
    zh: '承诺时限不能比规定的时限长，两者要用同一种单位。',
    en: 'The promised time may not be longer than the legal limit, and both need the same unit.',
  },
  form_field_listed_twice: { status: 400, zh: '表单里有两个相同的字段。', en: 'The form has the same field twice.' },
  choices_missing: { status: 400, zh: '选择题要列出可选的答案。', en: 'A question with choices must list them.' },
  application_started_already: {
    status: 409,
    zh: '这件申请已经开始了，请在“我的工作”里继续办理。',
    en: 'This application has been started already. Please go on with it in "My work".',
  },
  application_not_started: {
    status: 409,
    zh: '请先开始一件申请，再填写内容。',
    en: 'Please start an application before you fill it in.',
  },
  application_submitted_already: {
    status: 409,
    zh: '这件申请已经提交，不用再交一次。',
    en: 'This application has been sent already; there is no need to send it again.',
  },
  item_mismatch: {
    status: 409,
    zh: '提交的事项与开始时选择的不一样，请重新开始。',
    en: 'The service is not the one chosen at the start. Please start again.',
  },
  field_unknown: {
    status: 400,
    zh: '表单里没有这一项。没有依据的内容不能收集。',
    en: 'The form has no such field. Nothing may be collected without a basis.',
  },
  field_not_shared: {
    status: 400,
    zh: '这一项不能用共享数据预填，请由申请人填写。',
    en: 'This field cannot be filled from shared data. Please let the applicant fill it in.',
  },
  prefill_unproven: {
    status: 409,
    zh: '找不到这次数据共享的记录，请重新获取，或者由申请人填写。',
    en: 'There is no record of this data being shared. Please fetch it again, or let the applicant fill it in.',
  },
  form_incomplete: {
    status: 400,
    zh: '还有必须填写的内容没有填，已全部标出，请一次补齐。',
    en: 'Some required fields are empty. All of them are marked; please fill them in at once.',
  },
  form_value_invalid: {
    status: 400,
    zh: '有的内容填写得不对，已标出，请核对。',
    en: 'Some entries are not right. They are marked; please check them.',
  },
  act_in_future: {
    status: 400,
    zh: '办理时间不能晚于现在，请检查这台电脑的时钟。',
    en: "The time cannot be later than now. Please check this computer's clock.",
  },
  act_too_long_ago: {
    status: 400,
    zh: '这件事是七天以前的，请按补录办理。',
    en: 'This was more than seven days ago. Please record it as entered later.',
  },
} as const
