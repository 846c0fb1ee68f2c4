import { CaseReplied } from '@yiwang/casework/contracts'
import { RequestWithdrawn } from '@yiwang/intake/contracts'
import { defineProjection } from '@yiwang/ledger'
import { ResultConfirmed } from '../events.ts'

type ConfirmationRow = {
  matter_id: string
  rounds: number
  replied_at: string | null
  round: number
  result: string | null
  confirmed_at: string | null
  withdrawn_at: string | null
  historical: boolean
}

const nothingYet = {
  rounds: 0,
  replied_at: null,
  round: 0,
  result: null,
  confirmed_at: null,
  withdrawn_at: null,
  historical: false,
}

/** Replies and what was said of the last of them; they come from different apps, in any order. Handlers may read it. */
export const feedbackConfirmations = defineProjection<ConfirmationRow>({
  name: 'feedback_confirmations',
  version: 2,
  table: 'feedback_confirmations',
  key: 'matter_id',
  keysOf(event) {
    const data = CaseReplied.match(event) ?? ResultConfirmed.match(event) ?? RequestWithdrawn.match(event)
    return data === undefined ? [] : [data.matterId]
  },
  evolve(row, event, key) {
    const current = row ?? { matter_id: key, ...nothingYet }
    const historical = current.historical || event.circumstances.historical === true
    const replied = CaseReplied.match(event)
    if (replied !== undefined) {
      return { ...current, historical, rounds: Math.max(current.rounds, replied.round), replied_at: event.occurredAt }
    }
    if (RequestWithdrawn.match(event) !== undefined) return { ...current, historical, withdrawn_at: event.occurredAt }
    const confirmed = ResultConfirmed.match(event)
    if (confirmed === undefined || confirmed.round < current.round) return row
    const { round, result } = confirmed
    return { ...current, historical, round, result, confirmed_at: event.occurredAt }
  },
})
