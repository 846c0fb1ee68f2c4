import type { RecordedEvent } from '@yiwang/kernel'
import { InformationAdded, RequestSubmitted, RequestWithdrawn } from './events.ts'

/** What deciding about a request needs to know of its past. */
export interface RequestState {
  readonly matterId?: string
  readonly additions: number
  readonly isWithdrawn: boolean
}

export const initialRequest: RequestState = { additions: 0, isWithdrawn: false }

export function evolveRequest(state: RequestState, event: Pick<RecordedEvent, 'type' | 'data'>): RequestState {
  const submitted = RequestSubmitted.match(event)
  if (submitted !== undefined) return { ...state, matterId: submitted.matterId }
  if (RequestWithdrawn.match(event) !== undefined) return { ...state, isWithdrawn: true }
  return InformationAdded.match(event) === undefined ? state : { ...state, additions: state.additions + 1 }
}
