import type { Limit } from '@yiwang/kernel'
import type { Outcome } from './events.ts'

/** Who is to answer, and until when. */
export interface Assignment {
  readonly unitId: string
  readonly limit: Limit
  readonly deadline: string
}

/** What every state of a case knows. */
export interface CaseFacts {
  readonly matterId: string
  readonly requestEventId: string
  /** the clock starts here and is never reset by passing on */
  readonly takenInAt: string
  readonly hops: number
  readonly rounds: number
  /** last confirmation that was acted on */
  readonly confirmationEventId?: string | undefined
  readonly passedDeadline?: string
  /** the question the person has not answered yet; the clock goes on meanwhile */
  readonly questionEventId?: string | undefined
  /** answered where it was asked: whoever answered cannot handle it, so a "not solved" is dispatched */
  readonly answeredAtOnce?: boolean | undefined
}

export type CaseState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly facts: CaseFacts }
  | { readonly kind: 'dispatched'; readonly facts: CaseFacts; readonly assignment: Assignment }
  | { readonly kind: 'handling'; readonly facts: CaseFacts; readonly assignment: Assignment }
  | { readonly kind: 'replied'; readonly facts: CaseFacts; readonly assignment: Assignment | undefined }
  | {
      readonly kind: 'closed'
      readonly facts: CaseFacts
      readonly assignment: Assignment | undefined
      readonly outcome: Outcome
    }

export const noCase: CaseState = { kind: 'none' }

/** A case that has been opened. */
export type KnownCase = Exclude<CaseState, { kind: 'none' }>
