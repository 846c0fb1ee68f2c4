import { addDays, chinaDay, endOfChinaDay, type Channel } from '@yiwang/kernel'
import { HOURS_BETWEEN_ATTEMPTS } from './decide/record-call-back.ts'

/** Days somebody with a page of their own has to say something before they are called; a rule of the cell. */
export const DAYS_BEFORE_CALL_BACK = 5

/** Doors whose people follow their matter on a page of their own. */
const OWN_PAGE: ReadonlySet<Channel> = new Set(['portal', 'open311'])

/** From when on somebody is called back after a reply, ISO 8601: at once where they have no page to answer on. */
export function callBackDue(repliedAt: string, channel: Channel): string {
  if (!OWN_PAGE.has(channel)) return repliedAt
  return endOfChinaDay(addDays(chinaDay(repliedAt), DAYS_BEFORE_CALL_BACK))
}

/** From when on somebody who did not answer is called again. */
export function nextAttemptDue(triedAt: string): string {
  return new Date(Date.parse(triedAt) + HOURS_BETWEEN_ATTEMPTS * 3_600_000).toISOString()
}
