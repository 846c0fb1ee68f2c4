import type { Aggregate, Circumstances } from '@yiwang/kernel'
import { DataProvided, QueryRefused } from '../events.ts'
import type { Refusal } from '../refusals.ts'

/** How a query ended; what was answered is never in it. */
export type QueryOutcome =
  | { readonly kind: 'provided'; readonly data: DataProvided }
  | { readonly kind: 'refused'; readonly data: QueryRefused }

export interface RecordOutcome {
  readonly outcome: QueryOutcome
  readonly circumstances: Circumstances
}

export type QueryState =
  | { readonly kind: 'asked' }
  | { readonly kind: 'provided' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** One question to a shared data set. It is answered once; asking again under the same id changes nothing. */
export const sharedQuery: Aggregate<QueryState, RecordOutcome> = {
  name: 'shared-query',
  initialState: { kind: 'asked' },
  evolve(state, event) {
    if (DataProvided.match(event) !== undefined) return { kind: 'provided' }
    const refused = QueryRefused.match(event)
    return refused === undefined ? state : { kind: 'refused', refusal: refused.refusal }
  },
  decide({ outcome, circumstances }, state, { nextId }) {
    if (state.kind !== 'asked') return []
    const { matterId } = outcome.data
    const shared = { id: nextId(), matterId, circumstances }
    if (outcome.kind === 'provided') return [DataProvided.create({ ...shared, data: outcome.data })]
    return [QueryRefused.create({ ...shared, data: outcome.data })]
  },
}
