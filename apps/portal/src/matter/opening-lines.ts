import type { Locale } from '@yiwang/kernel'
import { openingIn, type RecordedOpening } from '@yiwang/privacy'
import type { OpeningLine } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'

/** Openings of personal data as the page tells them. */
export function openingLines(openings: readonly RecordedOpening[], locale: Locale, now: Date): OpeningLine[] {
  const told = openings.map((opening) => openingIn(opening, locale))
  return told.map((opening) => ({
    id: opening.id,
    when: momentInWords(opening.logtime, now, locale),
    who: opening.receiver,
    action: opening.action,
    system: opening.receiverSystem,
  }))
}
