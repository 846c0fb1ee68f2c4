import { CaseDispatched, sealReply, type CaseAggregate, type CaseCommand } from '@yiwang/casework'
import { createReceiptSecret, RequestSubmitted, takeInRequest } from '@yiwang/intake'
import { derivedId, eventIdFor } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/privacy'
import type { HistoricalRecord } from '@yiwang/import'
import { closingOf, dispatchingOf, openingOf, past, replyOf, type Taken } from './case-commands.ts'
import { dispatchOf, type Directory } from './directory.ts'
import type { HistoryLedger } from './inner-lane.ts'
import { commandIdOf, type Step } from './steps.ts'

/** What recording history works with. */
export interface HistoryParts {
  readonly ledger: HistoryLedger
  readonly caseAggregate: CaseAggregate
  readonly directory: Directory
  /** name of the records' collection, from the map */
  readonly source: string
  /** a fresh subject with its key; waits while the vault makes new ones */
  takeSubject(): Promise<SubjectKey>
  findSubjectKey(subjectId: string): Promise<SubjectKey | undefined>
}

async function takeIn(parts: HistoryParts, record: HistoricalRecord): Promise<Taken & { subject: SubjectKey }> {
  const { ledger, source } = parts
  const commandId = commandIdOf(source, record.key, 'request')
  const subject = await parts.takeSubject()
  const receipt = await takeInRequest(
    { ledger, takeSubject: () => Promise.resolve(subject) },
    {
      kind: record.kind,
      words: { subject: record.subject, narrative: record.narrative },
      attachments: [],
      // The words are a person's, their kind is a machine's reading.
      circumstances: past(record.submittedAt, { initiator: 'citizen', decidedBy: 'both' }),
      commandId,
      // Nobody keeps it: no receipt opens a matter of the past.
      receiptSecret: createReceiptSecret(),
    },
  )
  return { ...receipt, requestEventId: eventIdFor(commandId, 0), subject }
}

/** The request that an earlier run has taken in. */
async function findTaken(parts: HistoryParts, record: HistoricalRecord): Promise<Taken & { subject: SubjectKey }> {
  const matterId = derivedId(commandIdOf(parts.source, record.key, 'request'), 'matter')
  const [event] = await parts.ledger.load(`import/request/${matterId}`)
  const request = event === undefined ? undefined : RequestSubmitted.match(event)
  const subject = request && (await parts.findSubjectKey(request.content.subjectId))
  if (event === undefined || request === undefined || subject === undefined) {
    throw new Error(`matter ${matterId} was taken in without its key having arrived here`)
  }
  return { matterId, receiptNumber: request.receiptNumber, requestEventId: event.id, subject }
}

/** The unit an earlier run put a matter to; the catalogue may have changed since. */
async function dispatchedTo({ ledger }: HistoryParts, matterId: string): Promise<string | undefined> {
  const events = await ledger.load(`import/case/${matterId}`)
  return events.map((event) => CaseDispatched.match(event)?.unitId).find((unitId) => unitId !== undefined)
}

/**
 * Records what is missing of one record, each step by the command that also serves the living: a repetition finds its
 * earlier result. Answers the number of events; throws DomainError when a domain refuses.
 */
export async function importRecord(
  parts: HistoryParts,
  record: HistoricalRecord,
  missing: readonly Step[],
): Promise<number> {
  const isNew = missing.includes('request')
  const taken = await (isNew ? takeIn : findTaken)(parts, record)
  const { matterId, subject } = taken
  const dispatch = dispatchOf(parts.directory, record)
  const unitId = (isNew ? undefined : await dispatchedTo(parts, matterId)) ?? dispatch.unitId
  const idOf = (step: Step): string => commandIdOf(parts.source, record.key, step)
  const { reply } = record

  function commandFor(step: Step): CaseCommand | undefined {
    if (step === 'open') return openingOf(taken, record)
    if (step === 'dispatch') return dispatchingOf(dispatch, record)
    if (reply === undefined || step === 'request') return undefined
    if (step === 'close') return closingOf(record, reply.at)
    const cell = parts.ledger.origin.split('/')[0] ?? ''
    const sealed = sealReply({ cell, eventId: eventIdFor(idOf('reply'), 0), subject }, reply.text)
    return replyOf(sealed, { unitId, at: reply.at })
  }

  const commands = missing.flatMap((step) => {
    const command = commandFor(step)
    return command === undefined ? [] : [{ command, commandId: idOf(step) }]
  })
  const recorded = await parts.ledger.executeAll(parts.caseAggregate, { id: matterId, commands })
  return recorded.reduce((sum, { events }) => sum + events.length, isNew ? 1 : 0)
}
