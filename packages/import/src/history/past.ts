import { PAST_WORDS, type Past } from '@yiwang/casework/contracts'
import type { HistoryMap } from '../maps/map.ts'
import type { Reason } from '../reasons.ts'
import { Refusal } from '../rows/refusal.ts'
import type { Words } from '../rows/words.ts'
import { readChinaTime } from './china-time.ts'
import { readWrittenKind } from './read-kind.ts'

type HistoryWords = Words<keyof HistoryMap['columns']>

/** Of a closing whose hour is not written only its day is known: it counts from the end of that day. */
function closingTime(written: string, submittedAt: string, now: Date): string {
  const time = readChinaTime(written)
  if (time === undefined) throw new Refusal('closed_at_invalid')
  if (time.to < submittedAt) throw new Refusal('closed_before_message')
  if (Date.parse(time.to) > now.getTime()) throw new Refusal('closed_in_future')
  return time.to
}

/** A word that is not sealed; undefined where the file says nothing. */
function openWord(word: keyof typeof PAST_WORDS, written: string | undefined, reason: Reason): string | undefined {
  if (written === undefined || written === '') return undefined
  const read = PAST_WORDS[word].safeParse(written).data
  if (read === undefined) throw new Refusal(reason)
  return read
}

/** What a row says of its matter beside the words; what it does not say is left out. Throws the refusal of a wrong one. */
export function pastOf(words: HistoryWords, submittedAt: string, now: Date): Past {
  const kindWritten = openWord('kind', words.kind, 'kind_unusable')
  const kind = kindWritten === undefined ? undefined : readWrittenKind(kindWritten)
  const unitWritten = openWord('unit', words.unit, 'unit_unusable')
  const satisfaction = openWord('satisfaction', words.satisfaction, 'satisfaction_unusable')
  const { closedAt = '' } = words
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(kindWritten === undefined ? {} : { kindWritten }),
    ...(unitWritten === undefined ? {} : { unitWritten }),
    ...(satisfaction === undefined ? {} : { satisfaction }),
    ...(closedAt === '' ? {} : { closedAt: closingTime(closedAt, submittedAt, now) }),
  }
}
