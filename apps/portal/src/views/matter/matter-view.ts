import type { FeedbackState } from '../feedback.tsx'

/** One line of the timeline, already a plain sentence. */
export interface TimelineLine {
  readonly id: string
  /** ISO time for machines, words for people */
  readonly at: string
  readonly atText: string
  readonly sentence: string
  readonly detail?: string
}

/** One opening of personal data, in words. */
export interface OpeningLine {
  readonly id: string
  readonly when: string
  readonly who: string
  /** e.g. 为了与您联系，查看了您的称呼、电话 */
  readonly action: string
  readonly system: string
}

/** Everything the page of one matter shows, already in words. */
export interface MatterView {
  readonly receiptNumber: string
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly canWithdraw: boolean
  readonly isVerified: boolean
  readonly isInAccount: boolean
  readonly responsible?: string
  readonly deadline?: string
  readonly deadlineWhy?: string
  /** what the unit still needs to know; without its text while the vault is away */
  readonly question?: { readonly eventId: string; readonly from: string; readonly text?: string }
  readonly timeline: readonly TimelineLine[]
  readonly openings: readonly OpeningLine[]
  readonly feedback: FeedbackState
  readonly own: { state: 'hidden' } | { state: 'away' } | { state: 'shown'; narrative: string; address?: string }
}
