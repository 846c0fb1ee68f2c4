const ZONE = 'Asia/Shanghai'

const dayTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const withYear = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dateKey = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'long' })

const DAY = 24 * 3600 * 1000

/** A moment the way people say it: 今天 10:00, 昨天 15:20, 11月3日 09:12, or with the year when it is another year. */
export function momentInWords(iso: string, now: Date): string {
  const at = new Date(iso)
  const day = dateKey.format(at)
  if (day === dateKey.format(now)) return `今天 ${clockTime.format(at)}`
  if (day === dateKey.format(new Date(now.getTime() - DAY))) return `昨天 ${clockTime.format(at)}`
  return day.slice(0, 4) === dateKey.format(now).slice(0, 4) ? dayTime.format(at) : withYear.format(at)
}

/** A day the way people say it: 今天, 昨天, 11月3日, or with the year when it is another year. */
export function dayInWords(at: Date, now: Date): string {
  const day = dateKey.format(at)
  if (day === dateKey.format(now)) return '今天'
  if (day === dateKey.format(new Date(now.getTime() - DAY))) return '昨天'
  const [year = '', month, date] = day.split('-')
  const words = `${Number(month)}月${Number(date)}日`
  return year === dateKey.format(now).slice(0, 4) ? words : `${year}年${words}`
}

/** A deadline with its weekday: 11月26日 24:00 前（星期四）. */
export function deadlineInWords(iso: string): string {
  const at = new Date(iso)
  const [, month = '', day = ''] = dateKey.format(at).split('-')
  const time = clockTime.format(at) === '23:59' ? '24:00' : clockTime.format(at)
  return `${Number(month)}月${Number(day)}日 ${time} 前（${weekday.format(at)}）`
}

/** Full date and time for print: 2026年11月23日 13:58. */
export function fullTime(iso: string): string {
  return withYear.format(new Date(iso))
}
