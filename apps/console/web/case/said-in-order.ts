import { storyIn } from '@yiwang/casework/contracts'
import type { Answers } from '../trpc.ts'

type Detail = Pick<Answers['casework']['get'], 'texts' | 'timeline' | 'case'>

/** The person's words, each with when it was said: first the matter, then what was added, in the order it came. */
export function saidInOrder({ texts, timeline, case: found }: Detail) {
  const at = new Map(timeline.map(({ eventId, occurredAt }) => [eventId, occurredAt]))
  return storyIn(texts)
    .map((text) => ({ ...text, at: at.get(text.eventId) ?? found.takenInAt }))
    .toSorted(
      (a, b) => Number(a.part !== 'request') - Number(b.part !== 'request') || Date.parse(a.at) - Date.parse(b.at),
    )
}
