import { chinaDay, chinaMinutes } from '@yiwang/kernel'

/** `11月26日 24:00`, or the hour where the limit is in hours. */
export function momentText(iso: string): string {
  const day = chinaDay(iso)
  const minutes = chinaMinutes(iso)
  const isEndOfDay = minutes === 24 * 60 - 1
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日${isEndOfDay ? ' 24:00' : ` ${clock}`}`
}

/** Joins the parts that are there, in one go: 「A，B。」 */
export function sentence(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('，')}。`
}

/** Something said only when the value is there. */
export const when = (value: string, text: (value: string) => string): string => (value === '' ? '' : text(value))
