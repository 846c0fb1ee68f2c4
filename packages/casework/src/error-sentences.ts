/** What each error of this domain means to the worker who met it. */
export const CASEWORK_SENTENCES = {
  case_not_found: { status: 404, zh: '没有找到这件事。它可能还在传送途中，请稍后刷新。' },
  case_already_open: { status: 409, zh: '这件事已经受理过了。' },
  case_not_open: { status: 409, zh: '这件事还没有受理，或者已经答复、办结，现在不能派单。' },
  already_dispatched_to_unit: { status: 409, zh: '这件事已经派给这个单位了。' },
  unit_may_not_pass_on: {
    status: 409,
    zh: '承办单位已经签收，按首接负责的规定不能再转派；需要别的单位配合，请由承办单位牵头。',
  },
  not_dispatched_to_unit: { status: 403, zh: '这件事不是派给您单位的。' },
  already_signed: { status: 409, zh: '您单位已经签收过了。' },
  not_signed: { status: 409, zh: '请先签收，再答复。' },
  awaiting_confirmation: { status: 409, zh: '已经答复过，正在等诉求人确认结果。' },
  case_not_replied: { status: 409, zh: '这件事还没有答复，不能确认结果。' },
  case_closed: { status: 409, zh: '这件事已经办结。' },
  reason_required: { status: 400, zh: '没有派给建议的单位，或者是改派，请写明理由；诉求人会看到这条理由。' },
  reason_has_personal_data: { status: 400, zh: '理由会公开给诉求人和各单位，请不要写电话、身份证号等个人信息。' },
  deadline_not_passed: { status: 409, zh: '期限还没有到。' },
  unit_not_found: { status: 400, zh: '没有这个单位，请重新选择。' },
  duty_not_found: { status: 400, zh: '派单目录里没有这一类，请重新选择。' },
  contact_not_found: { status: 409, zh: '这个单位还没有设对外联系人，请先在组织机构里设一个，诉求人才找得到人。' },
  subject_key_missing: { status: 503, zh: '这件事的密封公钥还没有传到，您写的内容没有丢失，请稍后再提交。' },
} as const
