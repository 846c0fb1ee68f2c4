import { chinaInstant } from '@yiwang/kernel'

/** What a written time says: some instant from `from` up to `to`, ISO 8601 in UTC; both the same when it has seconds. */
export interface WrittenTime {
  readonly from: string
  readonly to: string
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/
/** What spreadsheets make of an empty or broken cell lies before any record. */
const EARLIEST = '1949-10-01'

const twoDigits = (text = ''): string => text.padStart(2, '0')

function readDay(written: string): string | undefined {
  const [matched, year = '', month, dayOfMonth] = DAY.exec(written) ?? []
  const day = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
  const parsed = matched === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  // A 30th of February would silently become a day of March.
  const isReal = !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day)
  return isReal && day >= EARLIEST ? day : undefined
}

/** Seconds since midnight, from and to. */
function readClock(written: string): readonly [from: number, to: number] | undefined {
  const [matched, hours, minutes, seconds] = CLOCK.exec(written) ?? []
  if (matched === undefined) return undefined
  const minute = Number(hours) * 3600 + Number(minutes) * 60
  return seconds === undefined ? [minute, minute + 59] : [minute + Number(seconds), minute + Number(seconds)]
}

/**
 * Reads a time as files from China write it; undefined when there is no such time. A missing hour or second stands for all
 * of its day or minute.
 * @example readChinaTime('2019/4/25 9:32:09') // { from: '2019-04-25T01:32:09.000Z', to: '2019-04-25T01:32:09.000Z' }
 */
export function readChinaTime(written: string): WrittenTime | undefined {
  const [date = '', time, ...more] = written.trim().split(/[\sT]+/)
  const day = readDay(date)
  const clock = time === undefined ? ([0, 86_399] as const) : readClock(time)
  if (day === undefined || clock === undefined || more.length > 0) return undefined
  const midnight = Date.parse(chinaInstant(day, 0))
  const [from, to] = clock.map((second) => new Date(midnight + second * 1000).toISOString())
  return from === undefined || to === undefined ? undefined : { from, to }
}
