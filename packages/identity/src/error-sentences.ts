/** HTTP status and the plain sentence a person can act on, in every language, for one error code. */
export interface ErrorSentence {
  readonly status: number
  readonly zh: string
  readonly en: string
}

/** Sentences by error code; each domain offers its own, an app merges those it uses. */
export type ErrorSentences = Readonly<Record<string, ErrorSentence>>

/** Sentences for what every app can meet: input, sign-in, permissions, the ledger and the bus. */
export const edgeSentences = {
  input_invalid: {
    status: 400,
    zh: '填写的内容有误，请检查标出的地方。您填写的内容没有丢失。',
    en: 'Something is not filled in correctly. Please check the marked places. What you typed is not lost.',
  },
  event_data_invalid: {
    status: 400,
    zh: '填写的内容有误，请检查标出的地方。您填写的内容没有丢失。',
    en: 'Something is not filled in correctly. Please check the marked places. What you typed is not lost.',
  },
  sign_in_required: { status: 401, zh: '请先登录。', en: 'Please sign in first.' },
  sign_in_expired: {
    status: 400,
    zh: '这次登录已过期，请重新登录。',
    en: 'This sign-in took too long. Please sign in again.',
  },
  sign_in_refused: {
    status: 403,
    zh: '没有登录成功。请重新登录，或者联系本单位的系统管理员。',
    en: "You were not signed in. Please try again, or ask your unit's system administrator.",
  },
  issuer_not_allowed: {
    status: 503,
    zh: '登录服务的设置不正确，请联系本单位的系统管理员。',
    en: "The sign-in service is not set up correctly. Please tell your unit's system administrator.",
  },
  issuer_unreachable: {
    status: 503,
    zh: '登录服务暂时连不上，请稍后再试。',
    en: 'The sign-in service cannot be reached. Please try again later.',
  },
  not_permitted: {
    status: 403,
    zh: '您的岗位没有这项权限。如果工作需要，请联系本单位的系统管理员。',
    en: "Your post does not allow this. If your work needs it, please ask your unit's system administrator.",
  },
  origin_not_allowed: {
    status: 403,
    zh: '这个请求不是从本网站的页面发出的，已拒绝。请从网站首页重新进入。',
    en: 'This request did not come from a page of this website and was refused. Please start again from the home page.',
  },
  request_too_large: {
    status: 413,
    zh: '一次发来的内容太多，没有收下。请分几次发送，您填写的内容没有丢失。',
    en: 'This was too much at once and was not taken. Please send it in parts. What you typed is not lost.',
  },
  asked_in_address: {
    status: 400,
    zh: '要查的内容不能写在网址里，请从页面上操作。',
    en: 'What is looked for may not stand in an address. Please use the page.',
  },
  form_token_invalid: {
    status: 403,
    zh: '页面停留太久，已经过期。请返回上一页刷新后再提交，您填写的内容没有丢失。',
    en: 'This page was open too long. Please go back, refresh and send again. What you typed is not lost.',
  },
  actor_token_invalid: {
    status: 403,
    zh: '无法确认操作人的身份，请重新登录后再试。',
    en: 'We could not confirm who is doing this. Please sign in again and try once more.',
  },
  actor_token_expired: {
    status: 403,
    zh: '操作凭证已过期，请再试一次。',
    en: 'This permission has run out. Please try again.',
  },
  actor_token_used: {
    status: 403,
    zh: '操作凭证已经用过，请再试一次。',
    en: 'This permission has been used already. Please try again.',
  },
  actor_token_mismatch: {
    status: 403,
    zh: '操作凭证与这件事不符，请从办件页面重新操作。',
    en: "This permission is for another matter. Please start again from the matter's own page.",
  },
  version_conflict: {
    status: 409,
    zh: '刚才有别人也在处理这件事。请刷新页面，看看最新的情况再操作。',
    en: 'Somebody else worked on this matter just now. Please refresh and look before you go on.',
  },
  ledger_unavailable: {
    status: 503,
    zh: '系统暂时存不下新内容，您填写的内容没有丢失，请稍后再试。',
    en: 'Nothing new can be saved right now. What you typed is not lost; please try again later.',
  },
  subject_keys_exhausted: {
    status: 503,
    zh: '现在提交的人太多，请稍后再试，或者拨打 12345。您填写的内容没有丢失。',
    en: 'Too many people are sending right now. Please try again later or call 12345. What you typed is not lost.',
  },
  service_unavailable: {
    status: 503,
    zh: '对方系统暂时连不上，请稍后再试。您填写的内容没有丢失。',
    en: 'The other system cannot be reached. Please try again later. What you typed is not lost.',
  },
  not_connected: {
    status: 503,
    zh: '与其他系统的线路暂时断开，请稍后再试。您填写的内容没有丢失。',
    en: 'The line to the other systems is down. Please try again later. What you typed is not lost.',
  },
  command_id_reused: {
    status: 409,
    zh: '这次提交与之前的一次重复了编号，请刷新页面后再提交。',
    en: 'This was sent under the number of something sent before. Please refresh the page and send again.',
  },
  event_too_large: {
    status: 413,
    zh: '填写的内容太长了，请缩短后再提交。',
    en: 'This is too long. Please shorten it and send again.',
  },
} as const satisfies Record<string, ErrorSentence>
