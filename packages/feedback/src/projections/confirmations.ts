import { CaseReplied } from '@yiwang/casework/contracts'
import { RequestWithdrawn } from '@yiwang/intake/contracts'
import { defineProjection } from '@yiwang/ledger'
import { wordGiven, type WordGiven } from '../word-given.ts'

type ConfirmationRow = {
  matter_id: string
  rounds: number
  replied_at: string | null
  round: number
  result: string | null
  confirmed_at: string | null
  confirmed_by: string | null
  withdrawn_at: string | null
  historical: boolean
}

const nothingYet = {
  rounds: 0,
  replied_at: null,
  round: 0,
  result: null,
  confirmed_at: null,
  confirmed_by: null,
  withdrawn_at: null,
  historical: false,
}

/** Said of an earlier reply, or before what is known: a word by telephone may arrive after one on the portal. */
function isOutdated(row: ConfirmationRow, { round }: WordGiven, saidAt: string): boolean {
  if (round !== row.round) return round < row.round
  return row.confirmed_at !== null && Date.parse(row.confirmed_at) > Date.parse(saidAt)
}

/** Replies and what was said of the last of them; they come from different apps, in any order. Handlers may read it. */
export const feedbackConfirmations = defineProjection<ConfirmationRow>({
  name: 'feedback_confirmations',
  version: 4,
  table: 'feedback_confirmations',
  key: 'matter_id',
  keysOf(event) {
    const data = CaseReplied.match(event) ?? wordGiven(event) ?? RequestWithdrawn.match(event)
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
    const word = wordGiven(event)
    if (word === undefined || isOutdated(current, word, event.occurredAt)) return row
    const { round, result, by } = word
    return { ...current, historical, round, result, confirmed_at: event.occurredAt, confirmed_by: by }
  },
})
