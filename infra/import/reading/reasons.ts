/** Why a row is not taken over, by the code that stands in the report. */
export const REASONS = {
  row_unreadable: '这一行不成格式',
  columns_wrong: '列数与表头不符',
  text_unreadable: '有无法识别的字符',
  key_missing: '没有编号',
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
} as const

export type Reason = keyof typeof REASONS

/** A reason in plain words; a domain's own refusal is shown by its code. */
export function reasonTitle(code: string): string {
  return code in REASONS ? REASONS[code as Reason] : code
}
