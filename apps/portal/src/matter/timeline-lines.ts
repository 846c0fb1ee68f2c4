import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import type { TimelineLine } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

function timelineLine(entry: TimelineEntry, own: OwnWords, now: Date): TimelineLine {
  const reply = own.state === 'shown' ? own.byEvent.get(entry.eventId)?.reply : undefined
  const at = entry.occurredAt.toISOString()
  const line = { id: entry.eventId, at, atText: momentInWords(at, now), sentence: timelineSentence(entry) }
  return reply === undefined ? line : { ...line, detail: reply }
}

/** The timeline as the page tells it, newest first; looks at personal data have a table of their own. */
export function timelineLines(entries: readonly TimelineEntry[], own: OwnWords, now: Date): TimelineLine[] {
  return entries
    .filter((entry) => !entry.kind.startsWith('privacy.'))
    .map((entry) => timelineLine(entry, own, now))
    .toReversed()
}
