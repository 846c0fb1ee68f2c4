import { countText, DEFAULT_LOCALE, localeOf, localeSchema, type ByLocale, type Locale } from '@yiwang/kernel'
import i18next, { type FormatterModule, type ResourceLanguage } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

const KEPT = 'yiwang-locale'

/** Undefined where the browser keeps nothing, or nothing was chosen. */
function chosenBefore(): Locale | undefined {
  try {
    return localeSchema.safeParse(localStorage.getItem(KEPT)).data
  } catch (error) {
    // A browser told to keep nothing throws on the mere look: the browser's own language is used then.
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** The language of the screens now: what was chosen here before, otherwise what the browser asks for. */
export function currentLocale(): Locale {
  return localeOf(i18next.resolvedLanguage ?? chosenBefore() ?? navigator.languages.join(','))
}

/** The page says which language it speaks, to screen readers and in its title. */
function present(locale: Locale, titleKey: string): void {
  document.documentElement.lang = locale
  document.title = i18next.t(titleKey)
}

/** Counts in sentences are grouped as those in tables are; no message asks for another format. */
const grouped: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? countText(value) : (value as string)),
}

/** Teaches the screens their words in every language; `titleKey` is the message that names the app. */
export async function startWords(words: ByLocale<ResourceLanguage>, titleKey: string): Promise<void> {
  const lng = currentLocale()
  await i18next
    .use(grouped)
    .use(initReactI18next)
    .init({
      lng,
      fallbackLng: DEFAULT_LOCALE,
      resources: Object.fromEntries(localeSchema.options.map((locale) => [locale, { translation: words[locale] }])),
      interpolation: { escapeValue: false, alwaysFormat: true },
    })
  present(lng, titleKey)
  i18next.on('languageChanged', (changed) => {
    present(localeOf(changed), titleKey)
  })
}

/** Speaks another language from now on, on this device; what is being typed stays. */
export async function speak(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale)
  try {
    localStorage.setItem(KEPT, locale)
  } catch (error) {
    // Not kept, yet spoken until the page is left.
    if (!(error instanceof DOMException)) throw error
  }
}

/** The language of the screens; a component that asks is drawn again when it changes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return localeOf(i18n.resolvedLanguage)
}
