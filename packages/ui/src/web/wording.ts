import { chinaDay, fullMomentText, limitText, listText, momentText, type Limit, type Locale } from '@yiwang/kernel'
import { useLocale } from './locale.ts'

/** What screens put into words besides their messages: moments, time limits and lists. */
export interface Wording {
  readonly locale: Locale
  /** an instant in China's time, e.g. `11月24日 07:28`, with the year when it is not this one */
  readonly moment: (iso: string) => string
  readonly limit: (limit: Pick<Limit, 'amount' | 'unit'>) => string
  readonly list: (parts: readonly string[]) => string
}

/** The wording of one language, seen from a moment. */
export function wordingIn(locale: Locale, now: Date): Wording {
  const year = (at: string | Date): string => chinaDay(at).slice(0, 4)
  return {
    locale,
    moment: (iso) => (year(iso) === year(now) ? momentText(iso, locale) : fullMomentText(iso, locale)),
    limit: (limit) => limitText(limit, locale),
    list: (parts) => listText(parts, locale),
  }
}

/** The wording of the language the screens speak. */
export function useWording(): Wording {
  return wordingIn(useLocale(), new Date())
}
