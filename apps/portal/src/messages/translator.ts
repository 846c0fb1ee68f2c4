import i18next, { type TFunction } from 'i18next'
import { zhCN } from './zh-cn.ts'

const instance = i18next.createInstance()
await instance.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  // React escapes; escaping twice would show entities to people
  interpolation: { escapeValue: false },
})

export type Translate = TFunction

/** The translator for a locale; today zh-CN, other languages fall back to it. */
export function translatorFor(locale: string): Translate {
  return instance.getFixedT(locale)
}
