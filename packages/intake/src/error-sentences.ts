/** What each error of this domain means to the person who met it. */
export const INTAKE_SENTENCES = {
  request_already_submitted: { status: 409, zh: '这件诉求已经提交过了，不用再交一次。' },
  request_not_found: { status: 404, zh: '没有找到这件诉求。请核对回执编号，或者用回执上的二维码打开。' },
  receipt_number_invalid: { status: 400, zh: '回执编号不正确。编号以 YW 开头，共 17 位，请对照回执再输一次。' },
  occurred_in_future: { status: 400, zh: '受理时间不能晚于现在。' },
  occurred_too_long_ago: { status: 400, zh: '受理时间太早，最多可以补录三十天以内的诉求。' },
  contact_not_expected: { status: 400, zh: '选择了匿名，就不能再留联系方式；要留联系方式，请取消匿名。' },
  contact_expected: { status: 400, zh: '没有选择匿名，请留下称呼或者电话；不想留，请选择匿名。' },
  taken_by_missing: { status: 400, zh: '窗口和热线代为录入的，需要写明岗位。' },
  matter_mismatch: { status: 409, zh: '这条补充说明不属于这件诉求。' },
  additions_too_many: { status: 429, zh: '补充说明已经很多了，请联系承办单位当面说明。' },
  request_closed: { status: 409, zh: '这件事已经办结，不用再撤回了。' },
  receipt_place_taken: { status: 409, zh: '刚才有另一台设备也在存回执，请再点一次。' },
  file_type_refused: { status: 415, zh: '这个文件不是照片或 PDF，请换一个。' },
} as const
