import type { ByLocale, Locale } from '@yiwang/kernel'
import * as english from './en/index.ts'
import type { Sentences, TimelineEntry } from './entry.ts'
import * as chinese from './zh-cn/index.ts'

const SENTENCES: ByLocale<Sentences> = {
  'zh-CN': { ...chinese.intakeSentences, ...chinese.caseworkSentences, ...chinese.elsewhereSentences },
  en: { ...english.intakeSentences, ...english.caseworkSentences, ...english.elsewhereSentences },
}

/** What an import wrote is told as it stood in its file: nobody handled it here. */
const PAST: ByLocale<Sentences> = { 'zh-CN': chinese.pastSentences, en: english.pastSentences }

const isImported = (origin: string | undefined): boolean => origin?.endsWith('/import') === true

type Told = Pick<TimelineEntry, 'kind' | 'facts'> & Partial<Pick<TimelineEntry, 'origin'>>

const UNKNOWN: ByLocale<string> = { 'zh-CN': '这件事有一条新的记录。', en: 'There is a new record of this matter.' }

/** An entry as one plain sentence to the person whose matter it is; an event of a newer version is told as such. */
export function timelineSentence(entry: Told, locale: Locale): string {
  const past = isImported(entry.origin) ? PAST[locale][entry.kind] : undefined
  return (past ?? SENTENCES[locale][entry.kind])?.(entry.facts, entry) ?? UNKNOWN[locale]
}
