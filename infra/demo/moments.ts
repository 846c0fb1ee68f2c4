import { addDays, chinaDay, chinaInstant, type Calendar } from '@yiwang/kernel'
import type { Moment } from './script.ts'

const SPOKEN = /^-?(\d+)(?:\+(\d+))? (\d\d):(\d\d)$/
const AGO = /^ago (\d+)$/

/** The working day `count` working days before the last one that is not in the future. */
function workingDayBefore(today: string, count: number, calendar: Calendar): string {
  let left = count
  for (let day = today; ; day = addDays(day, -1)) {
    if (calendar.isWorkingDay(day) === false) continue
    if (left === 0) return day
    left -= 1
  }
}

/** Reads moments of the story as they lie before `now`; throws on one that is written wrongly. */
export function createMoments(now: Date, calendar: Calendar): (moment: Moment) => Date {
  const days = new Map<number, string>()

  function dayOf(count: number): string {
    const known = days.get(count)
    if (known !== undefined) return known
    const day = workingDayBefore(chinaDay(now), count, calendar)
    days.set(count, day)
    return day
  }

  return (moment) => {
    const ago = AGO.exec(moment)?.[1]
    if (ago !== undefined) return new Date(now.getTime() - Number(ago) * 60_000)
    const [, count, later = '0', hours, minutes] = SPOKEN.exec(moment) ?? []
    if (count === undefined) throw new Error(`no moment of the story: ${moment}`)
    const day = addDays(dayOf(Number(count)), Number(later))
    return new Date(chinaInstant(day, Number(hours) * 60 + Number(minutes)))
  }
}
