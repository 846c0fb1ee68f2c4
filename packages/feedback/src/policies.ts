import type { CaseAggregate, CaseCommand, Said } from '@yiwang/casework/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { command, definePolicy, type Policy } from '@yiwang/ledger'
import { ATTEMPTS_MAX } from './decide/record-call-back.ts'
import { CallBackRecorded } from './events.ts'
import { isTakenUpAgain } from './taken-up-again.ts'
import { wordGiven, type WordGiven } from './word-given.ts'

/** A rule carries it out, but the decision is the person's. */
const asThePersonSaid: Said = { initiator: 'citizen', decidedBy: 'human', lawfulUse: 'service,audit' }

const byMachine: Said = { initiator: 'system', decidedBy: 'machine', lawfulUse: 'service,audit' }

function reopening({ result }: WordGiven, event: RecordedEvent): CaseCommand {
  const reason = result === 'not' ? 'not-solved' : 'partly-solved'
  return { type: 'ReopenCase', reason, confirmationEventId: event.id, circumstances: asThePersonSaid }
}

function closing({ result, round }: WordGiven, event: RecordedEvent): CaseCommand {
  const outcome = result === 'solved' ? 'solved' : 'partly'
  return { type: 'CloseCase', outcome, round, confirmationEventId: event.id, circumstances: asThePersonSaid }
}

/** What a person's word does to the case, however it was given; wired into the one app that owns cases, with its aggregate. */
export function createFeedbackPolicies(caseAggregate: CaseAggregate): Policy[] {
  return [
    definePolicy({
      name: 'whenResultNotSolvedReopenCase',
      react(event) {
        const word = wordGiven(event)
        if (word === undefined || !isTakenUpAgain(word)) return []
        return [command(caseAggregate, word.matterId, reopening(word, event))]
      },
    }),
    definePolicy({
      name: 'whenResultSolvedCloseCase',
      react(event) {
        const word = wordGiven(event)
        if (word === undefined || isTakenUpAgain(word)) return []
        return [command(caseAggregate, word.matterId, closing(word, event))]
      },
    }),
    definePolicy({
      name: 'whenNeverReachedCloseUnconfirmed',
      react(event) {
        const called = CallBackRecorded.match(event)
        if (called?.result !== 'unreachable' || called.attempt < ATTEMPTS_MAX) return []
        const { matterId, round } = called
        const wanted: CaseCommand = { type: 'CloseCase', outcome: 'unconfirmed', round, circumstances: byMachine }
        return [command(caseAggregate, matterId, wanted)]
      },
    }),
  ]
}
