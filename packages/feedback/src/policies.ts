import type { CaseAggregate, CaseCommand, Said } from '@yiwang/casework/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { command, definePolicy, type Policy } from '@yiwang/ledger'
import { ResultConfirmed } from './events.ts'
import { isTakenUpAgain } from './taken-up-again.ts'

/** A rule carries it out, but the decision is the person's. */
const asThePersonSaid: Said = { initiator: 'citizen', decidedBy: 'human', lawfulUse: 'service,audit' }

function reopening(confirmed: ResultConfirmed, event: RecordedEvent): CaseCommand {
  const reason = confirmed.result === 'not' ? 'not-solved' : 'partly-solved'
  return { type: 'ReopenCase', reason, confirmationEventId: event.id, circumstances: asThePersonSaid }
}

function closing({ result, round }: ResultConfirmed, event: RecordedEvent): CaseCommand {
  const outcome = result === 'solved' ? 'solved' : 'partly'
  return { type: 'CloseCase', outcome, round, confirmationEventId: event.id, circumstances: asThePersonSaid }
}

/** What a person's word does to the case; wired into the one app that owns cases, with its aggregate. */
export function createFeedbackPolicies(caseAggregate: CaseAggregate): Policy[] {
  return [
    definePolicy({
      name: 'whenResultNotSolvedReopenCase',
      react(event) {
        const confirmed = ResultConfirmed.match(event)
        if (confirmed === undefined || !isTakenUpAgain(confirmed)) return []
        return [command(caseAggregate, confirmed.matterId, reopening(confirmed, event))]
      },
    }),
    definePolicy({
      name: 'whenResultSolvedCloseCase',
      react(event) {
        const confirmed = ResultConfirmed.match(event)
        if (confirmed === undefined || isTakenUpAgain(confirmed)) return []
        return [command(caseAggregate, confirmed.matterId, closing(confirmed, event))]
      },
    }),
  ]
}
