import type { RecordedEvent } from '@yiwang/kernel'
import { InformationAdded, RequestSubmitted } from './events.ts'

/** What deciding about a request needs to know of its past. */
export interface RequestState {
  readonly matterId?: string
  readonly additions: number
}

export const initialRequest: RequestState = { additions: 0 }

export function evolveRequest(state: RequestState, event: Pick<RecordedEvent, 'type' | 'data'>): RequestState {
  const submitted = RequestSubmitted.match(event)
  if (submitted !== undefined) return { ...state, matterId: submitted.matterId }
  return InformationAdded.match(event) === undefined ? state : { ...state, additions: state.additions + 1 }
}
