import type { ByLocale, Locale } from '@yiwang/kernel'
import * as english from './en/index.ts'
import type { Sentences, TimelineEntry } from './entry.ts'
import * as chinese from './zh-cn/index.ts'

const SENTENCES: ByLocale<Sentences> = {
  'zh-CN': { ...chinese.intakeSentences, ...chinese.caseworkSentences, ...chinese.elsewhereSentences },
  en: { ...english.intakeSentences, ...english.caseworkSentences, ...english.elsewhereSentences },
}

const UNKNOWN: ByLocale<string> = { 'zh-CN': '这件事有一条新的记录。', en: 'There is a new record of this matter.' }

/** An entry as one plain sentence to the person whose matter it is; an event of a newer version is told as such. */
export function timelineSentence(entry: Pick<TimelineEntry, 'kind' | 'facts'>, locale: Locale): string {
  return SENTENCES[locale][entry.kind]?.(entry.facts, entry) ?? UNKNOWN[locale]
}
