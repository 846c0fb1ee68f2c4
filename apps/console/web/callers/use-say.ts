import type { Result } from '@yiwang/feedback/contracts'
import { useAct } from '../act.ts'
import { api } from '../trpc.ts'
import type { Standing } from './search.ts'

/** Whose matter it is, and the door the caller speaks through. */
export interface Spoken {
  readonly standing: Pick<Standing, 'matterId' | 'receiptNumber' | 'canAdd' | 'canSay'>
  readonly channel: 'hotline' | 'window'
}

/** What is written down for them: more words, or what became of it with the words they have. */
interface Said {
  readonly kind: 'words' | Result
  readonly words: string
}

/** Writes down for a caller what they would write on their own page; `onTaken` is told when the words went along. */
export function useSay({ standing, channel }: Spoken, onTaken: () => void) {
  const { receiptNumber, canSay } = standing
  return useAct(async ({ kind, words }: Said, sending) => {
    const said = words.trim()
    const at = { receiptNumber, channel }
    if (kind === 'words') await api.callers.addWords.mutate({ ...at, words: said }, sending)
    else {
      const why = said === '' ? {} : { said }
      await api.callers.sayResult.mutate({ ...at, round: canSay?.round ?? 1, result: kind, ...why }, sending)
    }
    // "solved" needs no reason and takes none along: what was typed stays
    if (kind !== 'solved') onTaken()
    return kind
  })
}
