/** What each error of this domain means to the person who met it. */
export const SERVICES_SENTENCES = {
  item_unknown: { status: 404, zh: '没有这个办理事项，请从事项目录里选择。' },
  item_online_only: { status: 400, zh: '事项不能只在网上办，请至少保留窗口、电话或上门中的一种。' },
  promise_longer_than_limit: { status: 400, zh: '承诺时限不能比规定的时限长，两者要用同一种单位。' },
  field_listed_twice: { status: 400, zh: '表单里有两个相同的字段。' },
  choices_missing: { status: 400, zh: '选择题要列出可选的答案。' },
  application_started_already: { status: 409, zh: '这件申请已经开始了，请在“我的工作”里继续办理。' },
  application_not_started: { status: 409, zh: '请先开始一件申请，再填写内容。' },
  application_submitted_already: { status: 409, zh: '这件申请已经提交，不用再交一次。' },
  item_mismatch: { status: 409, zh: '提交的事项与开始时选择的不一样，请重新开始。' },
  field_unknown: { status: 400, zh: '表单里没有这一项。没有依据的内容不能收集。' },
  field_not_shared: { status: 400, zh: '这一项不能用共享数据预填，请由申请人填写。' },
  prefill_unproven: { status: 409, zh: '找不到这次数据共享的记录，请重新获取，或者由申请人填写。' },
  form_incomplete: { status: 400, zh: '还有必须填写的内容没有填，已全部标出，请一次补齐。' },
  form_value_invalid: { status: 400, zh: '有的内容填写得不对，已标出，请核对。' },
  occurred_in_future: { status: 400, zh: '办理时间不能晚于现在，请检查这台电脑的时钟。' },
  occurred_too_long_ago: { status: 400, zh: '这件事是七天以前的，请按补录办理。' },
} as const
