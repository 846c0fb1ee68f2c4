import { endOfChinaDay, addDays, chinaDay, type RecordedEvent } from '@yiwang/kernel'
import { command, definePolicy, type AnyAggregate, type Policy, type TimedCommand } from '@yiwang/ledger'
import { InformationAdded, RequestSubmitted, RequestWithdrawn } from '@yiwang/intake/contracts'
import type { CaseAggregate } from './case-aggregate.ts'
import type { CaseCommand } from './commands.ts'
import type { Said } from './decide/said.ts'
import { CaseDispatched, CaseReopened, CaseReplied } from './events.ts'

/** Days a person has to say whether a reply solved the matter; a rule of the platform, changeable by the cell. */
export const CONFIRMATION_DAYS = 15

const byMachine: Said = { initiator: 'system', decidedBy: 'machine', lawfulUse: 'service,audit' }

/** A rule carries it out, but the decision is the person's. */
const byThePerson: Said = { initiator: 'citizen', decidedBy: 'human', lawfulUse: 'service,audit' }

function caseOpening(request: RequestSubmitted, event: RecordedEvent): CaseCommand {
  const { matterId, receiptNumber, kind, divisionCode } = request
  const channel = event.circumstances.channelUsed ?? 'portal'
  return {
    type: 'OpenCase',
    data: {
      matterId,
      receiptNumber,
      kind,
      channel,
      requestEventId: event.id,
      takenInAt: event.occurredAt,
      ...(divisionCode === undefined ? {} : { divisionCode }),
    },
    circumstances: { ...byMachine, channelUsed: channel },
  }
}

interface Timer {
  readonly id: string
  readonly dueAt: string
  readonly matterId: string
  readonly wanted: CaseCommand
}

function timed(aggregate: CaseAggregate, { id, dueAt, matterId, wanted }: Timer): TimedCommand {
  return { timer: { id, dueAt, aggregate: aggregate as AnyAggregate, aggregateId: matterId, command: wanted } }
}

/** Whatever happens by itself in a case; wired into the one app that owns cases. */
export function createCaseworkPolicies(aggregate: CaseAggregate): Policy[] {
  const schedules = [aggregate as AnyAggregate]
  return [
    definePolicy({
      name: 'whenRequestSubmittedOpenCase',
      react(event) {
        const request = RequestSubmitted.match(event)
        return request === undefined ? [] : [command(aggregate, request.matterId, caseOpening(request, event))]
      },
    }),
    // after the opening: of one page, policies run in this order
    definePolicy({
      name: 'whenRequestWithdrawnCloseCase',
      react(event) {
        const withdrawn = RequestWithdrawn.match(event)
        if (withdrawn === undefined) return []
        const wanted: CaseCommand = { type: 'CloseCase', outcome: 'withdrawn', circumstances: byThePerson }
        return [command(aggregate, withdrawn.matterId, wanted)]
      },
    }),
    definePolicy({
      name: 'whenQuestionAnsweredTakeAnswer',
      react(event) {
        const { matterId, questionEventId } = InformationAdded.match(event) ?? {}
        if (matterId === undefined || questionEventId === undefined) return []
        const answer = { questionEventId, additionEventId: event.id, circumstances: byThePerson }
        return [command(aggregate, matterId, { type: 'TakeAnswer', ...answer })]
      },
    }),
    definePolicy({
      name: 'whenDeadlineSetWatchIt',
      schedules,
      react(event) {
        const { matterId, deadline } = CaseDispatched.match(event) ?? CaseReopened.match(event) ?? {}
        if (matterId === undefined || deadline === undefined) return []
        const wanted: CaseCommand = { type: 'MarkDeadlinePassed', deadline, circumstances: byMachine }
        return [timed(aggregate, { id: `${matterId}/deadline/${deadline}`, dueAt: deadline, matterId, wanted })]
      },
    }),
    definePolicy({
      name: 'whenCaseRepliedAwaitConfirmation',
      schedules,
      react(event) {
        const reply = CaseReplied.match(event)
        if (reply === undefined) return []
        const { matterId, round } = reply
        const dueAt = endOfChinaDay(addDays(chinaDay(event.recordedAt), CONFIRMATION_DAYS))
        const wanted: CaseCommand = { type: 'CloseCase', outcome: 'unconfirmed', round, circumstances: byMachine }
        return [timed(aggregate, { id: `${matterId}/unconfirmed/${round}`, dueAt, matterId, wanted })]
      },
    }),
  ]
}
