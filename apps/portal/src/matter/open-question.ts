import { timelineSentence, type Case, type TimelineEntry } from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import type { MatterView } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

interface Asking {
  readonly case: Case | undefined
  readonly timeline: readonly TimelineEntry[]
  readonly own: OwnWords
}

/** The question the person has not answered yet, in words; without its text while the vault is away. */
export function openQuestion(
  { case: matterCase, timeline, own }: Asking,
  locale: Locale,
  now: Date,
): Pick<MatterView, 'question'> {
  const eventId = matterCase?.questionEventId ?? undefined
  const asked = timeline.find((entry) => entry.eventId === eventId)
  if (eventId === undefined || asked === undefined) return {}
  const from = `${momentInWords(asked.occurredAt.toISOString(), now, locale)} ${timelineSentence(asked, locale)}`
  const text = own.state === 'shown' ? own.byEvent.get(eventId)?.question : undefined
  return { question: { eventId, from, ...(text === undefined ? {} : { text }) } }
}
