import { timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import { InformationAdded } from '@yiwang/intake/contracts'
import type { Locale } from '@yiwang/kernel'
import type { MatterView, OwnLine } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnContact, OwnWords } from './own-words.ts'

interface Told {
  readonly own: OwnWords
  readonly requestEventId: string
  readonly timeline: readonly TimelineEntry[]
}

interface Telling {
  readonly locale: Locale
  readonly now: Date
}

/** Enough for its owner to know it again: a screen may be read over their shoulder. */
function masked(phone: string): string {
  const shown = phone.length > 8 ? 3 : 0
  return `${phone.slice(0, shown)}****${phone.slice(-4)}`
}

function contactText({ name, phone }: OwnContact = {}): string | undefined {
  const parts = [name, phone === undefined ? undefined : masked(phone)].filter(
    (part) => part !== undefined && part !== '',
  )
  return parts.length === 0 ? undefined : parts.join(' · ')
}

function lineOf(entry: TimelineEntry, text: string, { locale, now }: Telling): OwnLine {
  const at = momentInWords(entry.occurredAt.toISOString(), now, locale)
  return { id: entry.eventId, about: `${at} ${timelineSentence(entry, locale)}`, text }
}

/** Everything the person themselves wrote, in the order they wrote it, and the contact they left. */
export function ownView({ own, requestEventId, timeline }: Told, telling: Telling): MatterView['own'] {
  if (own.state !== 'shown') return own
  const added = timeline
    .filter(({ kind }) => kind === InformationAdded.type)
    .flatMap((entry) => {
      const text = own.byEvent.get(entry.eventId)?.narrative
      return text === undefined ? [] : [lineOf(entry, text, telling)]
    })
  const contact = contactText(own.contact)
  const narrative = own.byEvent.get(requestEventId)?.narrative ?? ''
  return { state: 'shown', narrative, added, ...(contact === undefined ? {} : { contact }) }
}
