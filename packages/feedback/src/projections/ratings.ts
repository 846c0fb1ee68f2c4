import { CaseClosed, CaseReplied, CaseSigned } from '@yiwang/casework/contracts'
import type { RecordedEvent } from '@yiwang/kernel'
import { defineProjection } from '@yiwang/ledger'
import { MatterRated } from '../events.ts'

type RatingRow = {
  matter_id: string
  unit_id: string | null
  replied_at: string | null
  score: number | null
  has_comment: boolean
  rated_at: string | null
  rated_via: string | null
  closed_at: string | null
  historical: boolean
}

const unrated = {
  unit_id: null,
  replied_at: null,
  score: null,
  has_comment: false,
  rated_at: null,
  rated_via: null,
  closed_at: null,
}

function afterCaseEvent(row: RatingRow, event: RecordedEvent): RatingRow {
  const signed = CaseSigned.match(event)
  if (signed !== undefined) return { ...row, unit_id: signed.unitId }
  if (CaseReplied.match(event) !== undefined) return { ...row, replied_at: event.occurredAt }
  if (CaseClosed.match(event) !== undefined) return { ...row, closed_at: event.occurredAt }
  return row
}

/**
 * Ratings by matter, `score` null while unrated. Never folded by the console: the one rated must not see a rating before
 * it is locked, that is while the case is open. A rating once locked stays so when the case is taken up again.
 */
export const feedbackRatings = defineProjection<RatingRow>({
  name: 'feedback_ratings',
  version: 2,
  table: 'feedback_ratings',
  key: 'matter_id',
  keysOf(event) {
    const data =
      CaseSigned.match(event) ?? CaseReplied.match(event) ?? CaseClosed.match(event) ?? MatterRated.match(event)
    return data === undefined ? [] : [data.matterId]
  },
  evolve(row, event, key) {
    const before = row ?? { matter_id: key, ...unrated, historical: event.circumstances.historical === true }
    const rated = MatterRated.match(event)
    if (rated === undefined) return afterCaseEvent(before, event)
    // once for each matter: of two apps that took one at the same time, the earlier stands, in whatever order they arrive
    if (before.rated_at !== null && Date.parse(before.rated_at) <= Date.parse(event.occurredAt)) return before
    const { score, comment } = rated
    const via = event.circumstances.channelUsed ?? null
    return { ...before, score, has_comment: comment !== undefined, rated_at: event.occurredAt, rated_via: via }
  },
})
