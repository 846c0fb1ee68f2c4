import type { ErrorSentences } from '@yiwang/identity'

/** What people are told when the log or a proof is in trouble; everything else here is a defect and stays a 500. */
export const auditErrorSentences: ErrorSentences = {
  log_broken: { status: 503, zh: '存证日志前后矛盾，已停止出具证明，并已告知审计人员。您的事项照常办理。' },
  proof_unavailable: { status: 503, zh: '这条记录的证明暂时生成不了，请稍后再试。' },
  proof_not_ready: { status: 404, zh: '这条记录刚刚产生，还没有收入存证日志，请过一分钟再试。' },
  tile_path_invalid: { status: 404, zh: '没有这个存证数据块。' },
}
