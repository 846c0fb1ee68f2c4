import { defineProjection } from '@yiwang/ledger'
import { DataProvided, QueryRefused } from '../events.ts'

type QueryRow = {
  query_id: string
  matter_id: string
  grant_id: string
  field: string
  refusal: string | null
  source: string | null
  by_post: string
  by_unit: string
  at: string
  event_id: string
}

/** Who asked for what about whom by matter, and how it ended; never what was answered. */
export const sharingQueries = defineProjection<QueryRow>({
  name: 'sharing_queries',
  version: 1,
  table: 'sharing_queries',
  key: 'query_id',
  keysOf(event) {
    const queryId = DataProvided.match(event)?.queryId ?? QueryRefused.match(event)?.queryId
    return queryId === undefined ? [] : [queryId]
  },
  evolve(row, event) {
    const provided = DataProvided.match(event)
    const refused = QueryRefused.match(event)
    const asked = provided ?? refused
    if (asked === undefined) return row
    return {
      query_id: asked.queryId,
      matter_id: asked.matterId,
      grant_id: asked.grantId,
      field: asked.field,
      refusal: refused?.refusal ?? null,
      source: provided?.source ?? null,
      by_post: asked.by.post,
      by_unit: asked.by.unit,
      at: event.occurredAt,
      event_id: event.id,
    }
  },
})
