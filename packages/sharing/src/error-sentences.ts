/** What each error of this domain means to the person who met it. */
export const SHARING_SENTENCES = {
  grant_unknown: {
    status: 403,
    zh: '没有这项共享授权，请由申请人填写。',
    en: 'There is no such sharing permission. Please let the applicant fill it in.',
  },
  grant_withdrawn: {
    status: 403,
    zh: '共享授权已被收回，请由申请人填写。',
    en: 'The sharing permission has been withdrawn. Please let the applicant fill it in.',
  },
  grant_not_yet_valid: {
    status: 403,
    zh: '共享授权还没有生效，请由申请人填写。',
    en: 'The sharing permission is not valid yet. Please let the applicant fill it in.',
  },
  grant_expired: {
    status: 403,
    zh: '共享授权已经到期，请由申请人填写，并请数据管理员续期。',
    en: 'The sharing permission has run out. Please let the applicant fill it in, and ask the data steward to renew it.',
  },
  data_set_withheld: {
    status: 403,
    zh: '这类数据依法不予共享，请由申请人填写。',
    en: 'By law this data is not shared. Please let the applicant fill it in.',
  },
  role_not_permitted: { status: 403, zh: '您的岗位不能查询共享数据。', en: 'Your post may not query shared data.' },
  unit_not_granted: {
    status: 403,
    zh: '这项授权没有给您的单位，请由申请人填写。',
    en: 'This permission is not for your unit. Please let the applicant fill it in.',
  },
  purpose_not_granted: {
    status: 403,
    zh: '这项授权不能用于这个事项，请由申请人填写。',
    en: 'This permission is not for this service. Please let the applicant fill it in.',
  },
  matter_not_open: {
    status: 403,
    zh: '只能在办理一件申请时查询，请先为申请人开始办理。',
    en: 'Data can only be queried for an application under way. Please start one first.',
  },
  field_not_granted: {
    status: 403,
    zh: '授权里没有这一项，请由申请人填写。',
    en: 'The permission does not cover this field. Please let the applicant fill it in.',
  },
  rate_exceeded: {
    status: 429,
    zh: '这一小时查询次数已到上限，请稍后再试，或者由申请人填写。',
    en: 'The limit of queries for this hour is reached. Please try later, or let the applicant fill it in.',
  },
  outside_scope: {
    status: 403,
    zh: '这个人不在授权的范围内，请由申请人填写。',
    en: "This person is outside the permission's scope. Please let the applicant fill it in.",
  },
  record_not_found: {
    status: 404,
    zh: '共享数据里没有这个人的这一项，请由申请人填写。',
    en: 'The shared data has no such entry for this person. Please let the applicant fill it in.',
  },
  conditions_missing: {
    status: 400,
    zh: '有条件共享的数据要写明共享范围和使用用途。',
    en: 'Data shared on conditions must name the scope and the use.',
  },
  withheld_basis_missing: {
    status: 400,
    zh: '不予共享的数据要写明所依据的法律、行政法规或国务院决定。',
    en: 'Data that is not shared must name the law, regulation or State Council decision.',
  },
  field_listed_twice: { status: 400, zh: '有两个相同的字段。', en: 'There are two fields of the same name.' },
  provider_changed: {
    status: 409,
    zh: '数据集的提供单位不能更换，请由新单位另行登记。',
    en: "A data set's provider cannot change. Please let the new unit register it anew.",
  },
  data_set_unknown: { status: 404, zh: '目录里没有这个数据集。', en: 'The catalogue has no such data set.' },
  field_not_in_data_set: { status: 400, zh: '数据集里没有这个字段。', en: 'The data set has no such field.' },
  period_invalid: {
    status: 400,
    zh: '授权的失效时间要晚于生效时间，也要晚于现在。',
    en: 'A permission must end after it starts, and later than now.',
  },
  grant_given_already: {
    status: 409,
    zh: '这项授权已经给过了；要改范围，请收回后重新授权。',
    en: 'This permission has been given already. To change its scope, withdraw it and give it anew.',
  },
  query_malformed: {
    status: 400,
    zh: '查询的内容不完整，请刷新页面后再试。',
    en: 'The query is not complete. Please refresh the page and try again.',
  },
  query_not_openable: {
    status: 400,
    zh: '查询没有对上数据集的密钥，请刷新页面后再试。',
    en: "The query does not match the data set's key. Please refresh the page and try again.",
  },
  reply_not_openable: {
    status: 503,
    zh: '对方的回复无法打开，请再试一次。',
    en: 'The answer could not be opened. Please try again.',
  },
  lookup_value_invalid: {
    status: 400,
    zh: '身份证号码不正确，请核对。',
    en: 'The ID card number is not right. Please check it.',
  },
  keys_missing: {
    status: 503,
    zh: '数据提供单位的密钥没有就位，请由申请人填写，并告知数据管理员。',
    en: "The data provider's keys are not in place. Please let the applicant fill it in, and tell the data steward.",
  },
  record_damaged: {
    status: 503,
    zh: '数据提供单位的记录无法读取，请由申请人填写，并告知数据管理员。',
    en: "The data provider's record cannot be read. Please let the applicant fill it in, and tell the data steward.",
  },
} as const
