import { caseworkSentences } from './casework-sentences.ts'
import { elsewhereSentences } from './elsewhere-sentences.ts'
import type { Locale, Sentences, TimelineEntry } from './entry.ts'
import { intakeSentences } from './intake-sentences.ts'

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  'zh-CN': { ...intakeSentences, ...caseworkSentences, ...elsewhereSentences },
}

/** An entry as one plain sentence to the person whose matter it is; an event of a newer version is told as such. */
export function timelineSentence(entry: Pick<TimelineEntry, 'kind' | 'facts'>, locale: Locale = 'zh-CN'): string {
  return SENTENCES[locale][entry.kind]?.(entry.facts, entry) ?? '这件事有一条新的记录。'
}
