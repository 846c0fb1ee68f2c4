import { addDays, chinaDay, chinaInstant, chinaMinutes, endOfChinaDay, isWeekend } from './days.ts'
import type { Limit, LimitUnit } from './limit.ts'

/** A day that differs from its week: off although a weekday, or worked although a weekend (调休上班). */
export interface DayMark {
  readonly kind: 'holiday' | 'makeup'
  readonly name: string
}

/** A day the count met that was not an ordinary working day, and why. */
export interface CalendarStep {
  readonly day: string
  readonly kind: 'holiday' | 'weekend' | 'makeup' | 'estimated'
  readonly name: string
}

export interface WorkingDayCount {
  readonly day: string
  /** a day beyond the announced holidays was counted by its weekday */
  readonly isEstimate: boolean
  readonly steps: readonly CalendarStep[]
}

export interface Deadline {
  /** last moment, ISO 8601 in UTC */
  readonly at: string
  readonly isEstimate: boolean
  readonly why: {
    readonly limit: Pick<Limit, 'amount' | 'unit' | 'basis'>
    readonly startsOn: string
    readonly steps: readonly CalendarStep[]
  }
}

/** Working-day arithmetic over announced holidays, in China's one time zone. Days are YYYY-MM-DD. */
export interface Calendar {
  readonly knownUntilYear: number
  /** 'unknown' where no holiday notice covers the year */
  isWorkingDay(day: string): boolean | 'unknown'
  /** the day itself is not counted (民法典 art. 201); count ≥ 1 */
  addWorkingDays(day: string, count: number): WorkingDayCount
  deadline(limit: Limit, startIso: string): Deadline
}

/** Minutes from midnight between which an office works, morning and afternoon. */
export type OfficeHours = ReadonlyArray<readonly [from: number, to: number]>

export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
]

interface Judged {
  readonly isWorking: boolean
  readonly step?: CalendarStep
}

type JudgeDay = (day: string) => Judged

function judgeDays(days: ReadonlyMap<string, DayMark>, isKnown: (day: string) => boolean): JudgeDay {
  return (day) => {
    const mark = days.get(day)
    if (mark !== undefined) return { isWorking: mark.kind === 'makeup', step: { day, ...mark } }
    if (isWeekend(day)) return { isWorking: false, step: { day, kind: 'weekend', name: '周末' } }
    if (isKnown(day)) return { isWorking: true }
    return { isWorking: true, step: { day, kind: 'estimated', name: '放假安排未公布' } }
  }
}

interface Walk extends WorkingDayCount {
  /** minutes into `day` where the walk ended; only for hours */
  readonly minutes: number
}

/** Walks from day to day until `take` has had enough of a working day; it answers the minutes into that day. */
function walk(from: string, judge: JudgeDay, take: (day: string) => number | undefined): Walk {
  const steps: CalendarStep[] = []
  for (let day = from; ; day = addDays(day, 1)) {
    const { isWorking, step } = judge(day)
    if (step !== undefined) steps.push(step)
    const minutes = isWorking ? take(day) : undefined
    if (minutes !== undefined)
      return { day, minutes, steps, isEstimate: steps.some(({ kind }) => kind === 'estimated') }
  }
}

function countHours(start: string, amount: number, hours: OfficeHours): (day: string) => number | undefined {
  const firstDay = chinaDay(start)
  let left = amount * 60
  return (day) => {
    const earliest = day === firstDay ? chinaMinutes(start) : 0
    for (const [opens, closes] of hours) {
      const from = Math.max(opens, earliest)
      const available = Math.max(0, closes - from)
      if (left <= available) return from + left
      left -= available
    }
    return undefined
  }
}

/**
 * A calendar over days that differ from their week. Years before the first mark or after `knownUntilYear` are unknown:
 * they are estimated by the week, and every answer that used one says so.
 * @example createCalendar(new Map([['2026-10-01', { kind: 'holiday', name: '国庆节' }]]), 2026)
 */
export function createCalendar(
  days: ReadonlyMap<string, DayMark>,
  knownUntilYear: number,
  officeHours: OfficeHours = DEFAULT_OFFICE_HOURS,
): Calendar {
  const knownFromYear = Math.min(...Array.from(days.keys(), (day) => Number(day.slice(0, 4))))
  const isKnown = (day: string): boolean => {
    const year = Number(day.slice(0, 4))
    return year >= knownFromYear && year <= knownUntilYear
  }
  const judge = judgeDays(days, isKnown)

  const addWorkingDays = (day: string, count: number): WorkingDayCount => {
    let left = count
    const { minutes: _unused, ...counted } = walk(addDays(day, 1), judge, () => (--left <= 0 ? 0 : undefined))
    return counted
  }

  const ends: Record<LimitUnit, (amount: number, start: string) => Omit<Deadline, 'why'> & Partial<WorkingDayCount>> = {
    'natural-hour': (amount, start) => ({
      at: new Date(new Date(start).getTime() + amount * 3_600_000).toISOString(),
      isEstimate: false,
    }),
    'natural-day': (amount, start) => ({ at: endOfChinaDay(addDays(chinaDay(start), amount)), isEstimate: false }),
    'working-hour': (amount, start) => {
      const end = walk(chinaDay(start), judge, countHours(start, amount, officeHours))
      return { at: chinaInstant(end.day, end.minutes), isEstimate: end.isEstimate, steps: end.steps }
    },
    'working-day': (amount, start) => {
      const end = addWorkingDays(chinaDay(start), amount)
      return { at: endOfChinaDay(end.day), isEstimate: end.isEstimate, steps: end.steps }
    },
  }

  return {
    knownUntilYear,
    isWorkingDay: (day) => {
      const { isWorking, step } = judge(day)
      return isKnown(day) || step?.kind === 'holiday' || step?.kind === 'makeup' ? isWorking : 'unknown'
    },
    addWorkingDays,
    deadline({ amount, unit, basis }, startIso) {
      const startsOn = chinaDay(startIso)
      const { at, isEstimate, steps = [] } = ends[unit](amount, startIso)
      return { at, isEstimate, why: { limit: { amount, unit, basis }, startsOn, steps } }
    },
  }
}
