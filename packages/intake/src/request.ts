import type { RecordedEvent } from '@yiwang/kernel'
import { InformationAdded, RequesterVerified, RequestSubmitted, RequestWithdrawn } from './events.ts'

/** What deciding about a request needs to know of its past. */
export interface RequestState {
  readonly matterId?: string
  readonly additions: number
  readonly isWithdrawn: boolean
  /** brought under a checked identity, or given one since */
  readonly isVerified: boolean
}

export const initialRequest: RequestState = { additions: 0, isWithdrawn: false, isVerified: false }

export function evolveRequest(state: RequestState, event: Pick<RecordedEvent, 'type' | 'data'>): RequestState {
  const submitted = RequestSubmitted.match(event)
  if (submitted !== undefined)
    return { ...state, matterId: submitted.matterId, isVerified: submitted.identity === 'verified' }
  if (RequesterVerified.match(event) !== undefined) return { ...state, isVerified: true }
  if (RequestWithdrawn.match(event) !== undefined) return { ...state, isWithdrawn: true }
  return InformationAdded.match(event) === undefined ? state : { ...state, additions: state.additions + 1 }
}
