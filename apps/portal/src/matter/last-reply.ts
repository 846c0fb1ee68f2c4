import { CaseReplied, timelineSentence, type TimelineEntry } from '@yiwang/casework/contracts'
import type { Locale } from '@yiwang/kernel'
import type { MatterView } from '../views/matter/matter-view.ts'
import { momentInWords } from '../words/time.ts'
import type { OwnWords } from './own-words.ts'

/** The reply the person is asked to judge; without its text while the vault is away. */
export function lastReply(
  { timeline, own }: { readonly timeline: readonly TimelineEntry[]; readonly own: OwnWords },
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Pick<MatterView, 'reply'> {
  const entry = timeline.findLast(({ kind }) => kind === CaseReplied.type)
  if (entry === undefined) return {}
  const from = `${momentInWords(entry.occurredAt.toISOString(), now, locale)} ${timelineSentence(entry, locale)}`
  const text = own.state === 'shown' ? own.byEvent.get(entry.eventId)?.reply : undefined
  return { reply: { from, ...(text === undefined ? {} : { text }) } }
}
