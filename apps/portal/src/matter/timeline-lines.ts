import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import { attachedTo } from '@yiwang/files'
import type { Locale } from '@yiwang/kernel'
import type { TimelineFile, TimelineLine } from '../views/matter/matter-view.ts'
import { sizeInWords } from '../words/size.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** Sealed words that belong to a line of the timeline: what the person was answered, told or asked, and said of the result. */
const TOLD = ['reply', 'talk', 'said', 'question', 'inquiry', 'answer', 'objection', 'explanation'] as const

function detailOf({ eventId }: TimelineEntry, own: OwnWords): string | undefined {
  if (own.state !== 'shown') return undefined
  const words = own.byEvent.get(eventId)
  return TOLD.map((name) => words?.[name]).find((text) => text !== undefined)
}

function filesOf({ eventId: id, facts: data, ...entry }: TimelineEntry): TimelineFile[] {
  return attachedTo({ ...entry, id, data }).map(({ eventId, fileId, mediaType, bytes }) => ({
    eventId,
    fileId,
    isPicture: PICTURES.has(mediaType),
    size: sizeInWords(bytes),
  }))
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
    files: filesOf(entry),
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
