/** Under which circumstances a worker acts at their desk; when is told with each act. */
export const byWorker = {
  initiator: 'worker',
  channelUsed: 'console',
  decidedBy: 'human',
  lawfulUse: 'service,audit',
} as const
