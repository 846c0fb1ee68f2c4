import type { ByLocale, Locale } from '../locale.ts'
import { chinaDay, chinaMinutes } from './days.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const DAYS: ByLocale<(month: number, day: number) => string> = {
  'zh-CN': (month, day) => `${month}月${day}日`,
  en: (month, day) => `${day} ${MONTHS[month - 1] ?? ''}`,
}

const WITH_YEAR: ByLocale<(year: string, day: string) => string> = {
  'zh-CN': (year, day) => `${year}年${day}`,
  en: (year, day) => `${day} ${year}`,
}

/** A day (YYYY-MM-DD) in words, without its year: `11月26日`, `26 November`. */
export function dayText(day: string, locale: Locale): string {
  return DAYS[locale](Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** What `endOfChinaDay` answers: the last second of a day. */
const END_OF_DAY = '15:59:59.000Z'

/** The time of day in China, `07:28`; the last second of a day reads 24:00, as deadlines are spoken of. */
export function clockText(iso: string): string {
  if (new Date(iso).toISOString().endsWith(END_OF_DAY)) return '24:00'
  const minutes = chinaMinutes(iso)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The same with its year: `2026年11月26日`, `26 November 2026`. */
export function fullDayText(day: string, locale: Locale): string {
  return WITH_YEAR[locale](day.slice(0, 4), dayText(day, locale))
}

/** An instant in China's time: `11月26日 24:00`, `26 November 24:00`. */
export function momentText(iso: string, locale: Locale): string {
  return `${dayText(chinaDay(iso), locale)} ${clockText(iso)}`
}

/** The same with its year: `2026年11月23日 13:58`, `23 November 2026 13:58`. */
export function fullMomentText(iso: string, locale: Locale): string {
  return `${fullDayText(chinaDay(iso), locale)} ${clockText(iso)}`
}
