import type { ErrorSentences } from '@yiwang/identity'

/** What people are told when the log or a proof is in trouble; everything else here is a defect and stays a 500. */
export const auditErrorSentences: ErrorSentences = {
  log_broken: {
    status: 503,
    zh: '存证日志前后矛盾，已停止出具证明，并已告知审计人员。您的事项照常办理。',
    en: 'The public log contradicts itself. No more proofs are given and the auditors have been told. Your matter goes on as usual.',
  },
  proof_unavailable: {
    status: 503,
    zh: '这条记录的证明暂时生成不了，请稍后再试。',
    en: 'The proof of this record cannot be made right now. Please try again later.',
  },
  proof_not_ready: {
    status: 404,
    zh: '这条记录刚刚产生，还没有收入存证日志，请过一分钟再试。',
    en: 'This record is so new that it is not in the log yet. Please try again in a minute.',
  },
  record_unknown: {
    status: 404,
    zh: '这里没有这条记录，或者它不属于任何一件事。请刷新页面，从最新动态里重新打开。',
    en: 'This record is not here, or it belongs to no matter. Please refresh the page and open it from the newest lines.',
  },
  number_unknown: {
    status: 404,
    zh: '没有这个编号的事，请对照回执再看一遍。编号以 YW 开头，共 17 位；刚提交的要等一会儿。',
    en: 'There is no matter with this number. Please compare it with the receipt: it starts with YW and has 17 characters. A new one takes a moment.',
  },
  not_overdue: {
    status: 409,
    zh: '这件事没有超期，不能用“超过时限”作理由。请换一个符合实际的理由。',
    en: 'This matter is not overdue, so that cannot be the reason. Please choose the reason that is true.',
  },
  tile_path_invalid: { status: 404, zh: '没有这个存证数据块。', en: 'There is no such part of the log.' },
}
