import { CONFIRMATION_DAYS } from '@yiwang/casework'
import { addDays, chinaDay, endOfChinaDay } from '@yiwang/kernel'
import { derivedId } from '@yiwang/ledger'
import type { HistoricalRecord } from '@yiwang/import'

/** What is done with a record, in this order, one command each. */
const STEPS = ['request', 'open', 'dispatch', 'reply', 'close'] as const
export type Step = (typeof STEPS)[number]

/** When a reply nobody answered counts as unconfirmed: as long after it as for living cases. */
export function unconfirmedAt(repliedAt: string): string {
  return endOfChinaDay(addDays(chinaDay(repliedAt), CONFIRMATION_DAYS))
}

/** When a matter that was replied to was closed: when its file says so, else when silence counts as unconfirmed. */
export function closedAt({ past }: Pick<HistoricalRecord, 'past'>, repliedAt: string): string {
  if (past.closedAt === undefined) return unconfirmedAt(repliedAt)
  return Date.parse(past.closedAt) < Date.parse(repliedAt) ? repliedAt : past.closedAt
}

/** The steps a record gives grounds for: no reply, no closing; and none before a person had the time to answer. */
export function stepsOf(record: Pick<HistoricalRecord, 'reply' | 'past'>, now: Date): Step[] {
  const { reply } = record
  return STEPS.filter((step) => {
    if (step === 'reply') return reply !== undefined
    return step !== 'close' || (reply !== undefined && Date.parse(closedAt(record, reply.at)) <= now.getTime())
  })
}

/** The same for the same record in any run and any file of its source; tells nothing of the record. */
export function commandIdOf(source: string, key: string, step: Step): string {
  return derivedId('import', source, key, step)
}
