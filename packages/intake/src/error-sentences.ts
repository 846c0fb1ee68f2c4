/** What each error of this domain means to the person who met it. */
export const INTAKE_SENTENCES = {
  request_already_submitted: {
    status: 409,
    zh: '这件诉求已经提交过了，不用再交一次。',
    en: 'This has been sent already; there is no need to send it again.',
  },
  request_not_found: {
    status: 404,
    zh: '没有找到这件诉求。请核对回执编号，或者用回执上的二维码打开。',
    en: 'Not found. Please check the receipt number, or open the matter with the QR code on the receipt.',
  },
  receipt_number_invalid: {
    status: 400,
    zh: '回执编号不正确。编号以 YW 开头，共 17 位，请对照回执再输一次。',
    en: 'This receipt number is not right. It starts with YW and has 17 characters; please compare it with the receipt.',
  },
  occurred_in_future: {
    status: 400,
    zh: '受理时间不能晚于现在。',
    en: 'The time it was taken in cannot be later than now.',
  },
  occurred_too_long_ago: {
    status: 400,
    zh: '受理时间太早，最多可以补录三十天以内的诉求。',
    en: 'That is too long ago; only the last thirty days can be entered later.',
  },
  contact_not_expected: {
    status: 400,
    zh: '选了“不留姓名”，就不能再留联系方式；要留联系方式，请改选。',
    en: 'With "anonymous" chosen no contact can be left. To leave one, please choose otherwise.',
  },
  contact_expected: {
    status: 400,
    zh: '请留下称呼或者电话；不想留，就选“不留姓名”。',
    en: 'Please leave a name or a phone number, or choose "anonymous".',
  },
  taken_by_missing: {
    status: 400,
    zh: '窗口和热线代为录入的，需要写明岗位。',
    en: 'When a window or the hotline takes it in, the post must be named.',
  },
  matter_mismatch: { status: 409, zh: '这条补充说明不属于这件诉求。', en: 'This addition belongs to another matter.' },
  additions_too_many: {
    status: 429,
    zh: '补充说明已经很多了，请联系承办单位当面说明。',
    en: 'There are many additions already. Please talk to the unit in charge.',
  },
  request_over: {
    status: 409,
    zh: '这件事已经撤回，或者是以前办过的，不能再补充。还需要办，请重新提出。',
    en: 'This matter was withdrawn, or is of the past, and cannot be added to. If it is still needed, please report it again.',
  },
  request_closed: {
    status: 409,
    zh: '这件事已经办结，不用再撤回了。',
    en: 'This matter is closed; there is nothing left to withdraw.',
  },
  receipt_place_taken: {
    status: 409,
    zh: '刚才有另一台设备也在存回执，请再点一次。',
    en: 'Another device was keeping a receipt just now. Please press once more.',
  },
  check_needed: {
    status: 403,
    zh: '先核对对方是不是当事人，对上了才能看和代为录入；核对过的，一小时内有效。',
    en: 'First check that this is the person concerned; only then it can be read or written for them. A check is good for an hour.',
  },
  check_too_weak: {
    status: 403,
    zh: '只报了编号，只能告诉办到哪一步。要听答复，或者说“解决了”，请带着回执到窗口。',
    en: 'The number alone tells how it stands and no more. To hear the reply, or to say that it is solved, please bring the receipt to a window.',
  },
  check_not_offered: {
    status: 400,
    zh: '这件事不能这样核对，请换一种。',
    en: 'This matter cannot be checked that way. Please choose another.',
  },
  check_not_matched: {
    status: 409,
    zh: '对不上，什么都没有打开。一天里错满三次，这件事就只能带回执到窗口来；还没满的，可以请对方再想想。',
    en: 'It does not fit, so nothing was opened. After three wrong answers in a day only the receipt at a window helps; before that they may think again.',
  },
  checks_failed_often: {
    status: 429,
    zh: '一天里错了三次，今天不能再核对。请对方带回执到窗口来。',
    en: 'Three answers were wrong within a day, so no more can be given today. Please ask them to bring the receipt to a window.',
  },
} as const
