import type { Case } from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import { deadlineInWords, momentInWords } from '../words/time.ts'

/** The one date that matters now: by when it is dispatched or replied to, or when it was replied to or ended. */
export interface Due {
  readonly is: 'dispatch' | 'reply' | 'replied' | 'closed'
  readonly text: string
  readonly why?: string
  readonly isEstimate?: boolean
}

/** Who has the matter now and the date that matters, in words. */
/** Whom to turn to, in words; the telephone stands among them. */
export interface Responsible {
  readonly text: string
  readonly phone: string
}

export interface NextSteps {
  readonly isDispatched: boolean
  /** unit, post, name and telephone; undefined where nobody is registered */
  readonly responsible: Responsible | undefined
  readonly due: Due | undefined
}

interface Telling {
  readonly locale: Locale
  readonly now: Date
}

/** The date of a case; undefined while it has none. */
export function dueOf(matterCase: Case | undefined, { locale, now }: Telling): Due | undefined {
  if (matterCase === undefined) return undefined
  const { state, closedAt, repliedAt, deadline, deadlineWhy, deadlineIsEstimate } = matterCase
  const past = (is: 'replied' | 'closed', at: Date): Due => ({ is, text: momentInWords(at.toISOString(), now, locale) })
  if (state === 'closed' && closedAt !== null) return past('closed', closedAt)
  if (state === 'replied' && repliedAt !== null) return past('replied', repliedAt)
  if (deadline === null) return undefined
  const why = deadlineWhy === null ? {} : { why: deadlineWhy }
  return { is: 'reply', text: deadlineInWords(deadline.toISOString(), locale), isEstimate: deadlineIsEstimate, ...why }
}
