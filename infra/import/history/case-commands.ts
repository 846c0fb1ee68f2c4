import type { CaseCommand, DispatchCase, Worker } from '@yiwang/casework/contracts'
import type { Circumstances, SealedBox } from '@yiwang/kernel'
import type { HistoricalRecord } from '@yiwang/import'
import { closedAt } from './steps.ts'

/** A record's request as it stands in the ledger. */
export interface Taken {
  readonly matterId: string
  readonly receiptNumber: string
  readonly requestEventId: string
}

/** Files say that a reply was given, not by whom. */
const UNNAMED: Worker = { name: '未署名', post: '原答复人', unit: '原承办单位（见答复原文）' }

/** How something of the past came about: through the import, by a machine unless the file says otherwise. */
export function past(occurredAt: string, changes: Partial<Circumstances> = {}): Circumstances {
  return {
    occurredAt,
    initiator: 'system',
    channelUsed: 'import',
    decidedBy: 'machine',
    lawfulUse: 'service,audit',
    historical: true,
    ...changes,
  }
}

/** Accept it as of when it was brought. */
export function openingOf({ matterId, receiptNumber, requestEventId }: Taken, record: HistoricalRecord): CaseCommand {
  const { kind, past: written, submittedAt: takenInAt } = record
  const data = { matterId, receiptNumber, kind, channel: 'import', requestEventId, takenInAt, past: written } as const
  return { type: 'OpenCase', data, circumstances: past(takenInAt) }
}

/** Put it to a unit, as a machine reads it. */
export function dispatchingOf(data: DispatchCase['data'], { submittedAt }: HistoricalRecord): CaseCommand {
  return { type: 'DispatchCase', data, circumstances: past(submittedAt) }
}

/** Record the reply that was given; no file tells of a signature, so none is recorded. */
export function replyOf(reply: SealedBox, { unitId, at }: { unitId: string; at: string }): CaseCommand {
  const circumstances = past(at, { initiator: 'worker', decidedBy: 'human' })
  return { type: 'ReplyToCase', unitId, reply, by: UNNAMED, circumstances }
}

/** Close it as unconfirmed: no file says that anything was solved. */
export function closingOf(record: HistoricalRecord, repliedAt: string): CaseCommand {
  return { type: 'CloseCase', outcome: 'unconfirmed', circumstances: past(closedAt(record, repliedAt)) }
}
