import { createRequire } from 'node:module'
import { createCalendar, type Calendar, type DayMark } from '@yiwang/kernel'
import { z } from 'zod'

/** `chinese-days` publishes its announced days as one JSON table; a value reads "English,中文,days". */
const tableSchema = z.object({
  holidays: z.record(z.iso.date(), z.string()),
  workdays: z.record(z.iso.date(), z.string()),
})

const nameOf = (value: string): string => value.split(',')[1] ?? value

function readDays(): Map<string, DayMark> {
  const table = tableSchema.parse(createRequire(import.meta.url)('chinese-days/dist/chinese-days.json'))
  return new Map<string, DayMark>([
    ...Object.entries(table.holidays).map(([day, value]) => [day, { kind: 'holiday', name: nameOf(value) }] as const),
    ...Object.entries(table.workdays).map(([day, value]) => [day, { kind: 'makeup', name: nameOf(value) }] as const),
  ])
}

/**
 * A year is known once its 春节 has been announced: a notice may put the first days of January into the year before,
 * so a single mark does not make a year known.
 */
function lastAnnouncedYear(days: ReadonlyMap<string, DayMark>): number {
  const announced = [...days].filter(([, { name }]) => name === '春节').map(([day]) => Number(day.slice(0, 4)))
  return Math.max(...announced)
}

/** China's announced holidays and make-up days (source: the `chinese-days` package, from the State Council's notices). */
export const holidays: ReadonlyMap<string, DayMark> = readDays()

/** The working-day calendar of the platform; later years than the last announced are estimated and say so. */
export const chinaCalendar: Calendar = createCalendar(holidays, lastAnnouncedYear(holidays))
