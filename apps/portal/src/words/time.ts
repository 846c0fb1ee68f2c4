import {
  chinaDay,
  clockText,
  dayText,
  fullDayText,
  fullMomentText,
  momentText,
  addDays,
  type ByLocale,
  type Locale,
} from '@yiwang/kernel'

const NEAR: ByLocale<{ readonly today: string; readonly yesterday: string }> = {
  'zh-CN': { today: '今天', yesterday: '昨天' },
  en: { today: 'Today', yesterday: 'Yesterday' },
}

/** A moment the way people say it: 今天 10:00, 昨天 15:20, 11月3日 09:12, or with the year when it is another year. */
export function momentInWords(iso: string, now: Date, locale: Locale): string {
  const [day, today] = [chinaDay(iso), chinaDay(now)]
  if (day === today) return `${NEAR[locale].today} ${clockText(iso)}`
  if (day === addDays(today, -1)) return `${NEAR[locale].yesterday} ${clockText(iso)}`
  return day.slice(0, 4) === today.slice(0, 4) ? momentText(iso, locale) : fullMomentText(iso, locale)
}

/** A day the way people say it: 今天, 昨天, 11月3日, or with the year when it is another year. */
export function dayInWords(at: Date, now: Date, locale: Locale): string {
  const [day, today] = [chinaDay(at), chinaDay(now)]
  if (day === today) return NEAR[locale].today
  if (day === addDays(today, -1)) return NEAR[locale].yesterday
  return day.slice(0, 4) === today.slice(0, 4) ? dayText(day, locale) : fullDayText(day, locale)
}

const DEADLINES: ByLocale<(day: string, clock: string, weekday: string) => string> = {
  'zh-CN': (day, clock, weekday) => `${day} ${clock} 前（${weekday}）`,
  en: (day, clock, weekday) => `${weekday}, ${day}, before ${clock}`,
}

/** A deadline with its weekday: 11月26日 24:00 前（星期四）, `Thursday, 26 November, before 24:00`. */
export function deadlineInWords(iso: string, locale: Locale): string {
  const day = chinaDay(iso)
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }).format(new Date(day))
  return DEADLINES[locale](dayText(day, locale), clockText(iso), weekday)
}
