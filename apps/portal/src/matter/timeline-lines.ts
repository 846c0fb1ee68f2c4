import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import type { TimelineLine } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

/** Sealed words that belong to a line of the timeline: what the person was answered, told or asked. */
const TOLD = ['reply', 'talk', 'question', 'inquiry', 'answer'] as const

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

/** Looks at personal data have a section of their own; what was asked and told about one belongs to the story. */
const isLook = ({ kind }: TimelineEntry): boolean => kind.startsWith('privacy.personal-data-opened.')

/** The timeline as the page tells it, newest first. */
export function timelineLines(entries: readonly TimelineEntry[], own: OwnWords, telling: Telling): TimelineLine[] {
  return entries
    .filter((entry) => !isLook(entry))
    .map((entry) => timelineLine(entry, own, telling))
    .toReversed()
}
