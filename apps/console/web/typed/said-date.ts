import { fullDayText, fullMomentText, type Locale } from '@yiwang/kernel'
import { instantOf } from '../window/entry.ts'

/** A day or a local time as a date field holds it, in words; undefined while it is not whole. */
export function saidDate(value: string, locale: Locale): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return fullDayText(value, locale)
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? fullMomentText(instantOf(value), locale) : undefined
}
