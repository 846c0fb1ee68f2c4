import type { Locale, Titles } from '@yiwang/kernel'

const zhCN = {
  row_unreadable: '这一行不成格式',
  columns_wrong: '列数与表头不符',
  text_unreadable: '有无法识别的字符',
  key_missing: '没有编号',
  key_invalid: '编号里有不认识的字符',
  name_missing: '没有名称',
  unit_missing: '没有实施单位',
  division_code_invalid: '区划代码不对',
  parent_invalid: '上级区划代码不对',
  day_invalid: '日期不对',
  credit_code_invalid: '统一社会信用代码不对',
  phone_invalid: '电话不对',
  text_too_long: '内容太长',
  limit_unreadable: '办理时限读不懂',
  list_unreadable: '列表读不懂',
  key_repeated: '编号在本文件中重复',
  subject_missing: '没有标题',
  narrative_missing: '没有内容',
  submitted_at_invalid: '提出时间不对',
  submitted_in_future: '提出时间在将来',
  reply_missing: '有答复时间，没有答复',
  reply_time_missing: '有答复，没有答复时间',
  replied_at_invalid: '答复时间不对',
  replied_in_future: '答复时间在将来',
  reply_before_message: '答复早于提出',
  closed_at_invalid: '办结时间不对',
  closed_in_future: '办结时间在将来',
  closed_before_message: '办结早于提出',
  kind_unusable: '类型太长，或者像号码',
  unit_unusable: '承办单位太长，或者像号码',
  satisfaction_unusable: '满意度太长，或者像号码',
}

export type Reason = keyof typeof zhCN

/** Why a row is not taken over, by the code that stands in the report. */
const REASON_TITLES: Titles<Reason> = {
  'zh-CN': zhCN,
  en: {
    row_unreadable: 'This row cannot be read',
    columns_wrong: 'More or fewer columns than the header',
    text_unreadable: 'Characters that cannot be read',
    key_missing: 'No number',
    key_invalid: 'Unknown characters in the number',
    name_missing: 'No name',
    unit_missing: 'No unit in charge',
    division_code_invalid: 'The division code is not right',
    parent_invalid: 'The code of the division above is not right',
    day_invalid: 'The date is not right',
    credit_code_invalid: 'The unified social credit code is not right',
    phone_invalid: 'The phone is not right',
    text_too_long: 'The text is too long',
    limit_unreadable: 'The time limit cannot be understood',
    list_unreadable: 'The list cannot be understood',
    key_repeated: 'The number stands twice in this file',
    subject_missing: 'No title',
    narrative_missing: 'No content',
    submitted_at_invalid: 'The time it was sent is not right',
    submitted_in_future: 'The time it was sent lies in the future',
    reply_missing: 'A time of reply, but no reply',
    reply_time_missing: 'A reply, but no time of reply',
    replied_at_invalid: 'The time of reply is not right',
    replied_in_future: 'The time of reply lies in the future',
    reply_before_message: 'The reply is earlier than the message',
    closed_at_invalid: 'The time of closing is not right',
    closed_in_future: 'The time of closing lies in the future',
    closed_before_message: 'The closing is earlier than the message',
    kind_unusable: 'The kind is too long, or looks like a number of somebody',
    unit_unusable: 'The unit is too long, or looks like a number of somebody',
    satisfaction_unusable: 'The satisfaction is too long, or looks like a number of somebody',
  },
}

const isReason = (code: string): code is Reason => code in zhCN

/** A reason in plain words; a domain's own refusal is shown by its code. */
export function reasonTitle(code: string, locale: Locale): string {
  return isReason(code) ? REASON_TITLES[locale][code] : code
}
