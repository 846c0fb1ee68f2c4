/** What each error of this domain means to the person who met it. */
export const FEEDBACK_SENTENCES = {
  matter_not_found: {
    status: 404,
    zh: '没有找到这件事。请用回执上的二维码打开。',
    en: 'This matter was not found. Please open it with the QR code on the receipt.',
  },
  not_replied_yet: {
    status: 409,
    zh: '承办单位还没有答复，请等答复以后再确认结果或评价。',
    en: 'The unit has not replied yet. Please confirm or rate after its reply.',
  },
  already_confirmed: {
    status: 409,
    zh: '您已经确认过这次答复的结果了。',
    en: 'You have already confirmed the result of this reply.',
  },
  already_rated: {
    status: 409,
    zh: '您已经评价过这件事了，每件事评价一次。',
    en: 'You have already rated this matter; each matter is rated once.',
  },
  matter_withdrawn: {
    status: 409,
    zh: '您已经撤回了这件事，不用再确认结果。还需要办，可以重新提出。',
    en: 'You have withdrawn this matter, so there is no result to confirm. If you still need it, please report it again.',
  },
  rounds_too_many: {
    status: 409,
    zh: '这件事已经办理很多次了，请联系责任联系人，或者重新提出。',
    en: 'This matter has been handled many times. Please call the person responsible, or report it anew.',
  },
  unreached_says_nothing: {
    status: 400,
    zh: '没有联系上，就没有话可以记。请选另一个结果，或者清空填写的话。',
    en: 'Nobody was reached, so there is nothing to note down. Please choose another result, or clear what was said.',
  },
  attempts_used_up: {
    status: 409,
    zh: '这次答复已经回访三次没有联系上，这件事按「未确认」结束，不算解决。',
    en: 'Three calls after this reply reached nobody; the matter ends unconfirmed and does not count as solved.',
  },
  tried_just_now: {
    status: 409,
    zh: '刚刚打过，没有接通。请至少隔四个小时换个时间再打。',
    en: 'It was tried just now. Please try again at another time, four hours later at the earliest.',
  },
  comment_without_score: {
    status: 400,
    zh: '留言要和打分一起记；不打分，请把话写在「对结果怎么说」里。',
    en: 'A comment belongs to a score. Without one, please write it under what was said of the result.',
  },
  phone_not_opened: {
    status: 409,
    zh: '还没有打开这件事的电话，不能记回访结果。请先打开电话、打过以后再记；每打一次都要先打开一次，诉求人看得到。',
    en: 'The telephone number of this matter has not been opened yet, so no result can be recorded. Please open it first, call, then record; each call needs an opening of its own, which the person sees.',
  },
  handler_may_not_call_back: {
    status: 403,
    zh: '回访由热线机构做，办理这件事的单位不能自己回访。',
    en: 'Call-backs are made by the hotline, never by the unit that handled the matter.',
  },
  handler_may_not_confirm: {
    status: 403,
    zh: '这件事是本单位办的，不能由本单位替当事人记“解决了”。请当事人在自己的页面上说，或者由别的单位的窗口、热线来记。',
    en: 'Your unit handled this matter, so it cannot write down for the person that it is solved. They can say so on their own page, or at another unit’s window or the hotline.',
  },
  nothing_to_ask: {
    status: 409,
    zh: '这件事现在不用回访：还没有答复，或者诉求人已经说过结果了。',
    en: 'Nothing is to be asked now: there is no reply yet, or the person has already said whether it is solved.',
  },
} as const
