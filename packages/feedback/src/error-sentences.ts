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
} as const
