import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import type { TimelineLine } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

/** Sealed words that belong to a line of the timeline: what the person was answered, told or asked. */
const TOLD = ['reply', 'talk', 'question'] as const

function detailOf({ eventId }: TimelineEntry, own: OwnWords): string | undefined {
  if (own.state !== 'shown') return undefined
  const words = own.byEvent.get(eventId)
  return TOLD.map((name) => words?.[name]).find((text) => text !== undefined)
}

/** In which language, and seen from when. */
interface Telling {
  readonly locale: Locale
  readonly now: Date
}

function timelineLine(entry: TimelineEntry, own: OwnWords, { locale, now }: Telling): TimelineLine {
  const detail = detailOf(entry, own)
  const at = entry.occurredAt.toISOString()
  const line = {
    id: entry.eventId,
    at,
    atText: momentInWords(at, now, locale),
    sentence: timelineSentence(entry, locale),
  }
  return detail === undefined ? line : { ...line, detail }
}

/** The timeline as the page tells it, newest first; looks at personal data have a table of their own. */
export function timelineLines(entries: readonly TimelineEntry[], own: OwnWords, telling: Telling): TimelineLine[] {
  return entries
    .filter((entry) => !entry.kind.startsWith('privacy.'))
    .map((entry) => timelineLine(entry, own, telling))
    .toReversed()
}
