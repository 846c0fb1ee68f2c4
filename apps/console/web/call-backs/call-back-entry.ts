import type { CallBackInput, CallBackResult, Score } from '@yiwang/feedback/contracts'

/** What the caller's form holds. */
export interface CallBackEntry {
  readonly result?: CallBackResult
  readonly said?: string
  readonly score?: Score
  readonly comment?: string
  readonly wasAskedToChange?: boolean
}

interface Called {
  readonly matterId: string
  readonly round: number
  /** whether a rating is asked for at all */
  readonly canRate: boolean
}

const filled = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim())

type Said = Pick<CallBackInput, 'said' | 'score' | 'comment' | 'wasAskedToChange'>

function ratingOf({ score, comment }: CallBackEntry): Pick<Said, 'score' | 'comment'> {
  const written = filled(comment)
  return score === undefined ? {} : { score, ...(written === undefined ? {} : { comment: written }) }
}

/** What they said; nothing that was left empty. */
function saidOf(entry: CallBackEntry, canRate: boolean): Said {
  const said = filled(entry.said)
  const { wasAskedToChange } = entry
  return {
    ...(said === undefined ? {} : { said }),
    ...(canRate ? ratingOf(entry) : {}),
    ...(wasAskedToChange === undefined ? {} : { wasAskedToChange }),
  }
}

/** The form as the server records it: who was not reached has said nothing. */
export function callBackOf(entry: CallBackEntry, { matterId, round, canRate }: Called): CallBackInput {
  const { result = 'unreachable' } = entry
  return { matterId, round, result, ...(result === 'unreachable' ? {} : saidOf(entry, canRate)) }
}
