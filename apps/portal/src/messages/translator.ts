import i18next, { type TFunction } from 'i18next'
import { DEFAULT_LOCALE, type Locale } from '@yiwang/kernel'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

const instance = i18next.createInstance()
await instance.init({
  fallbackLng: DEFAULT_LOCALE,
  resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  // React escapes; escaping twice would show entities to people
  interpolation: { escapeValue: false },
})

export type Translate = TFunction

/** What puts a page into the words of one language. */
export interface Language {
  readonly t: Translate
  readonly locale: Locale
}

/** The words of a language. */
export function languageOf(locale: Locale): Language {
  return { t: instance.getFixedT(locale), locale }
}
