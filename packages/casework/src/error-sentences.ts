/** What each error of this domain means to the worker who met it. */
export const CASEWORK_SENTENCES = {
  case_not_found: {
    status: 404,
    zh: '没有找到这件事。它可能还在传送途中，请稍后刷新。',
    en: 'This matter was not found. It may still be on its way; please refresh in a moment.',
  },
  case_already_open: { status: 409, zh: '这件事已经受理过了。', en: 'This matter has been accepted already.' },
  case_not_open: {
    status: 409,
    zh: '这件事还没有受理，或者已经答复、办结，现在不能派单。',
    en: 'This matter has not been accepted yet, or has been answered or closed. It cannot be assigned now.',
  },
  already_dispatched_to_unit: {
    status: 409,
    zh: '这件事已经派给这个单位了。',
    en: 'This matter is already assigned to this unit.',
  },
  unit_may_not_pass_on: {
    status: 409,
    zh: '承办单位已经签收，按首接负责的规定不能再转派；需要别的单位配合，请由承办单位牵头。',
    en: 'The unit has signed for it. The first unit responsible may not pass it on; if other units are needed, it leads them.',
  },
  not_dispatched_to_unit: {
    status: 403,
    zh: '这件事现在不归您单位办，可能刚刚改派给了别的单位。请返回列表。',
    en: 'This matter is not with your unit now; it may just have been assigned to another. Please go back to the list.',
  },
  given_elsewhere: {
    status: 409,
    zh: '这件事刚才已经改派给别的单位，不再由您单位办。您这边不用再做什么，请返回列表。',
    en: 'This matter has meanwhile been assigned to another unit and is no longer yours. There is nothing left for you to do; please go back to the list.',
  },
  already_signed: { status: 409, zh: '您单位已经签收过了。', en: 'Your unit has signed for it already.' },
  not_signed: { status: 409, zh: '请先签收这件事。', en: 'Please sign for this matter first.' },
  awaiting_confirmation: {
    status: 409,
    zh: '已经答复过，正在等诉求人确认结果。',
    en: 'A reply has been given. The person is now asked whether it is solved.',
  },
  case_not_replied: {
    status: 409,
    zh: '这件事还没有答复，不能确认结果。',
    en: 'This matter has no reply yet, so the result cannot be confirmed.',
  },
  case_closed: { status: 409, zh: '这件事已经办结。', en: 'This matter is closed.' },
  reason_required: {
    status: 400,
    zh: '没有派给建议的单位，或者是改派，请写明理由；诉求人会看到这条理由。',
    en: 'You chose another unit than suggested, or assign it anew. Please give a reason; the person will see it.',
  },
  reason_has_personal_data: {
    status: 400,
    zh: '理由会公开给诉求人和各单位，请不要写电话、身份证号等个人信息。',
    en: 'The reason is shown to the person and to all units. Please leave out phone numbers, ID numbers and other personal data.',
  },
  contact_in_future: {
    status: 400,
    zh: '联系时间不能晚于现在，请核对日期和钟点。',
    en: 'The contact cannot be later than now. Please check date and time.',
  },
  contact_before_matter: {
    status: 400,
    zh: '联系时间早于诉求人提出这件事的时间，请核对日期和钟点。',
    en: 'The contact is earlier than the request itself. Please check date and time.',
  },
  phone_not_seen: {
    status: 409,
    zh: '您还没有打开这件事的电话，不能记电话联系。请先打开电话、打过以后再记，诉求人看得到；上门或者当面说的，请选别的方式。',
    en: 'You have not opened the telephone number of this matter, so no call can be recorded. Please open it, call, then record; the person sees it. If you met in person, choose another way.',
  },
  no_phone_left: {
    status: 409,
    zh: '诉求人没有留电话，不能记电话联系。上门或者当面说过的，请选别的方式，并写明是怎么联系的。',
    en: 'No telephone number was left, so no call can be recorded. If you met in person, choose another way and write down how.',
  },
  only_consultations_at_once: {
    status: 409,
    zh: '只有咨询可以当场答复办结；求助、投诉、举报、建议要派给承办单位办。',
    en: 'Only questions can be answered at once. Requests for help, complaints, reports and suggestions go to a unit.',
  },
  not_taken_in_here: {
    status: 403,
    zh: '这件事不是您的岗位受理的，不能由您当场答复。',
    en: 'This matter was not taken in at your post, so you cannot answer it at once.',
  },
  question_open: {
    status: 409,
    zh: '上一个问题诉求人还没有回答。一次只问一个，要换着问请先收回。',
    en: 'The person has not answered the last question yet. Ask one thing at a time; withdraw it to ask another.',
  },
  question_not_open: {
    status: 409,
    zh: '这个问题已经回答或者收回了。',
    en: 'This question has been answered or withdrawn already.',
  },
  deadline_not_passed: { status: 409, zh: '期限还没有到。', en: 'The deadline has not passed yet.' },
  unit_not_found: { status: 400, zh: '没有这个单位，请重新选择。', en: 'There is no such unit. Please choose again.' },
  duty_not_found: {
    status: 400,
    zh: '派单目录里没有这一类，请重新选择。',
    en: 'The duty list has no such category. Please choose again.',
  },
  contact_not_found: {
    status: 409,
    zh: '这个单位还没有设对外联系人，请先在组织机构里设一个，诉求人才找得到人。',
    en: 'This unit has no public contact yet. Please name one in the organisation first, so that the person can reach somebody.',
  },
  subject_key_missing: {
    status: 503,
    zh: '这件事的密封公钥还没有传到，您写的内容没有丢失，请稍后再提交。',
    en: 'The key to seal this matter has not arrived yet. What you wrote is not lost; please send it again later.',
  },
} as const
