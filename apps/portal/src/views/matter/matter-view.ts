import type { NextSteps } from '../../matter/due.ts'
import type { FeedbackState, ShownReply } from '../feedback.tsx'

/** A photo or paper that belongs to a line of the timeline. */
export interface TimelineFile {
  readonly eventId: string
  readonly fileId: string
  /** whether a browser shows it; otherwise it is saved */
  readonly isPicture: boolean
  /** about, in words */
  readonly size: string
}

/** One line of the timeline, already a plain sentence. */
export interface TimelineLine {
  readonly id: string
  /** ISO time for machines, words for people */
  readonly at: string
  readonly atText: string
  readonly sentence: string
  readonly detail?: string
  readonly files: readonly TimelineFile[]
}

/** Words the person added, and when. */
export interface OwnLine {
  readonly id: string
  readonly about: string
  readonly text: string
}

/** What the person asked about a look, and what they were told. */
export interface LookQuestion {
  readonly id: string
  readonly askedAt: string
  /** undefined when nothing was written, or the vault is away */
  readonly inquiry: string | undefined
  readonly answer:
    | {
        readonly at: string
        /** unit, post and name */
        readonly by: string
        readonly finding: 'needed' | 'not-needed' | 'handed-on'
        /** undefined while the vault is away */
        readonly text: string | undefined
      }
    | undefined
}

/** Looks of one reader for one purpose, in words. */
export interface LookGroup {
  /** of the latest look */
  readonly id: string
  readonly by: 'person' | 'machine' | 'self'
  readonly who: string
  /** e.g. 为了与您联系，查看了您的称呼、电话 */
  readonly action: string
  readonly system: string
  readonly basis: string
  /** newest first */
  readonly times: readonly string[]
  readonly questions: readonly LookQuestion[]
  readonly canAsk: boolean
}

/** What the person said against where their matter was sent, and what came of it. */
export interface ShownObjection {
  readonly id: string
  readonly objectedAt: string
  /** undefined when nothing was written, or the vault is away */
  readonly words: string | undefined
  readonly answer:
    | {
        readonly at: string
        /** unit, post and name */
        readonly by: string
        readonly finding: 'upheld' | 'changed' | 'too-late'
        /** undefined while the vault is away */
        readonly text: string | undefined
      }
    | undefined
}

/** One dispatch: what a machine suggested, what a person decided. */
export interface DispatchStep {
  readonly id: string
  readonly suggested:
    | { readonly category?: string; readonly unit: string; readonly percent: number; readonly terms: readonly string[] }
    | undefined
  /** unit and post */
  readonly by: string
  readonly at: string
  readonly unit: string
  readonly category?: string
  readonly isAsSuggested: boolean
  readonly reason?: string
  /** somebody looked at it again, without the machine */
  readonly isReviewed: boolean
}

/** Where the matter was sent, newest first, and whether the holder of the receipt may object to the newest. */
export interface DispatchView {
  readonly steps: readonly [DispatchStep, ...DispatchStep[]]
  readonly objections: readonly ShownObjection[]
  readonly canObject: boolean
  /** the unit has taken it on: a review can say whether that was right, but not move it */
  readonly isSigned: boolean
}

/** Everything the page of one matter shows, already in words. */
export interface MatterView {
  readonly receiptNumber: string
  readonly status: string
  readonly tone: 'wait' | 'done' | 'late'
  readonly canWithdraw: boolean
  /** the words told speak of danger, and nobody has answered yet */
  readonly isUrgent: boolean
  readonly isVerified: boolean
  readonly isInAccount: boolean
  /** they left a name or a telephone */
  readonly hasContact: boolean
  readonly next: NextSteps
  readonly reply?: ShownReply
  /** what the unit still needs to know; without its text while the vault is away */
  readonly question?: { readonly eventId: string; readonly from: string; readonly text?: string }
  readonly timeline: readonly TimelineLine[]
  readonly looks: readonly LookGroup[]
  readonly dispatch?: DispatchView
  readonly feedback: FeedbackState
  readonly own:
    | { state: 'hidden' }
    | { state: 'away' }
    | { state: 'shown'; narrative: string; added: readonly OwnLine[]; contact?: string }
}
