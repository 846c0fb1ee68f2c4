import type { ReviewFinding } from '@yiwang/algorithms/contracts'
import type { ContactOutcome, ContactWay } from '@yiwang/casework/contracts'
import type { CallBackResult, Result, Score } from '@yiwang/feedback/contracts'
import type { RequestKind, RequestWords } from '@yiwang/intake'
import type { Channel } from '@yiwang/kernel'
import type { Finding } from '@yiwang/privacy/contracts'

/**
 * When something happens in the story: working days before today and the time of day, `-12 09:20`; calendar days after
 * that working day, `-12+1 20:15`; or minutes before now, `ago 35`.
 */
export type Moment = string

interface At {
  readonly at: Moment
}
interface By {
  /** account of the worker */
  readonly by: string
}

export interface Dispatch extends At, By {
  readonly does: 'dispatch'
  readonly dutyId: string
  /** unit, where it is not the one the catalogue names */
  readonly to?: string
  readonly reason?: string
}
export interface Sign extends At, By {
  readonly does: 'sign'
}
export interface Contact extends At, By {
  readonly does: 'contact'
  readonly way: ContactWay
  readonly outcome: ContactOutcome
  readonly talk?: string
}
export interface Note extends At, By {
  readonly does: 'note'
  readonly words: string
}
export interface Ask extends At, By {
  readonly does: 'ask'
  readonly words: string
}
export interface Reply extends At, By {
  readonly does: 'reply'
  readonly words: string
}
/** The hotline's own staff ask how it went; words only where somebody answered. */
export interface CallBack extends At, By {
  readonly does: 'call-back'
  readonly result: CallBackResult
  readonly said?: string
  readonly score?: Score
  readonly wasAskedToChange?: boolean
}
/** Answers the question that is open, if one is. */
export interface Add extends At {
  readonly does: 'add'
  readonly words: string
}
export interface Confirm extends At {
  readonly does: 'confirm'
  readonly result: Result
}
export interface Rate extends At {
  readonly does: 'rate'
  readonly score: Score
  readonly comment?: string
}
export interface Withdraw extends At {
  readonly does: 'withdraw'
}

/** Against where it was sent last. */
export interface ObjectTo extends At {
  readonly does: 'object'
  readonly words: string
}
/** Another post looks again at where it was sent; words to the person. */
export interface Review extends At, By {
  readonly does: 'review'
  readonly finding: Exclude<ReviewFinding, 'changed'>
  readonly words: string
}

/** About the last time somebody looked at their contact. */
export interface AskWhy extends At {
  readonly does: 'ask-why'
  readonly words?: string
}
/** Whoever answers for data says why it was looked; words to the person. */
export interface Explain extends At, By {
  readonly does: 'explain'
  readonly finding: Finding
  readonly words: string
}

/** What somebody does about a matter. What the platform does by itself is left to its policies. */
export type Step =
  | Dispatch
  | Sign
  | Contact
  | Note
  | Ask
  | Reply
  | CallBack
  | Add
  | Confirm
  | Rate
  | Withdraw
  | ObjectTo
  | Review
  | AskWhy
  | Explain

/** One matter of the demo county from its beginning: who said what, and what was done about it. */
export interface MatterScript extends At {
  /** names its commands; never changes */
  readonly id: string
  readonly kind: RequestKind
  readonly channel: Channel
  readonly divisionCode?: string
  readonly words: RequestWords
  /** account of the worker who took it in at a window or on the telephone */
  readonly takenBy?: string
  readonly course: readonly Step[]
}

const optional = <Name extends string, Value>(name: Name, value: Value | undefined): { [N in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value })

export const dispatch = (
  at: Moment,
  dutyId: string,
  { by = 'zhou', ...more }: Partial<Pick<Dispatch, 'by' | 'to' | 'reason'>> = {},
): Dispatch => ({ does: 'dispatch', at, dutyId, by, ...more })

export const sign = (at: Moment, by: string): Sign => ({ does: 'sign', at, by })

export const phoned = (at: Moment, by: string, talk?: string): Contact => ({
  does: 'contact',
  at,
  by,
  way: 'phone',
  outcome: talk === undefined ? 'not-answered' : 'reached',
  ...optional('talk', talk),
})

export const visited = (at: Moment, by: string, talk: string): Contact => ({
  does: 'contact',
  at,
  by,
  way: 'visit',
  outcome: 'reached',
  talk,
})

export const note = (at: Moment, by: string, words: string): Note => ({ does: 'note', at, by, words })

export const ask = (at: Moment, by: string, words: string): Ask => ({ does: 'ask', at, by, words })

export const reply = (at: Moment, by: string, words: string): Reply => ({ does: 'reply', at, by, words })

/** By 郝佳 of the hotline unless someone else is named. */
export const calledBack = (
  at: Moment,
  result: CallBackResult,
  { by = 'hao', ...more }: Partial<Pick<CallBack, 'by' | 'said' | 'score' | 'wasAskedToChange'>> = {},
): CallBack => ({ does: 'call-back', at, by, result, ...more })

export const add = (at: Moment, words: string): Add => ({ does: 'add', at, words })

export const confirm = (at: Moment, result: Result): Confirm => ({ does: 'confirm', at, result })

export const rate = (at: Moment, score: Score, comment?: string): Rate => ({
  does: 'rate',
  at,
  score,
  ...optional('comment', comment),
})

export const withdraw = (at: Moment): Withdraw => ({ does: 'withdraw', at })

export const object = (at: Moment, words: string): ObjectTo => ({ does: 'object', at, words })

/** Upheld, by the second dispatcher unless someone else is named. */
export const reviewed = (at: Moment, words: string, by = 'shen'): Review => ({
  does: 'review',
  at,
  by,
  finding: 'upheld',
  words,
})

export const askWhy = (at: Moment, words?: string): AskWhy => ({ does: 'ask-why', at, ...optional('words', words) })

/** By 孙安 of the audit unless someone else is named. */
export const explained = (at: Moment, words: string, by = 'sun'): Explain => ({
  does: 'explain',
  at,
  by,
  finding: 'needed',
  words,
})
