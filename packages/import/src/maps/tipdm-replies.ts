import type { HistoryMap } from './map.ts'

/**
 * Messages to a leaders' mailbox with their replies. Left out: 留言用户, an account of the old platform that no purpose here
 * needs, and the columns in which third parties judged the replies, which no citizen gave.
 */
export const tipdmReplies: HistoryMap = {
  kind: 'history',
  name: 'tipdm-replies',
  source: 'tipdm-2020c-replies',
  columns: {
    key: '留言编号',
    subject: '留言主题',
    narrative: '留言详情',
    submittedAt: '留言时间',
    reply: '答复意见',
    repliedAt: '答复时间',
  },
}
