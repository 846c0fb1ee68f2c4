import type { Circumstances } from '@yiwang/kernel'
import { ServicesError } from './errors.ts'

const CLOCK_SKEW_MS = 2 * 60_000
const KEPT_BACK_MS = 7 * 86_400_000

/**
 * Circumstances of what a clerk does for a citizen at a window. A window that was cut off says when it really happened;
 * throws ServicesError when that lies ahead or more than seven days back.
 */
export function atWindow(now: Date, occurredAt: string | undefined): Circumstances {
  const at = occurredAt === undefined ? now : new Date(occurredAt)
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) throw new ServicesError('act_in_future', 'occurredAt')
  if (at.getTime() < now.getTime() - KEPT_BACK_MS) throw new ServicesError('act_too_long_ago', 'occurredAt')
  return {
    occurredAt: at.toISOString(),
    initiator: 'citizen',
    channelUsed: 'window',
    decidedBy: 'human',
    lawfulUse: 'service,audit',
  }
}
