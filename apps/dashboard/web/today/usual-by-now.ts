import type { Flow } from '@yiwang/oversight/contracts'

/** What usually has come in by a moment of the day, and between what it has varied. */
export interface UsualByNow {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Hours of the day in China gone by, with their fraction. */
export function hoursGone(at: string): number {
  const day = (Date.parse(at) / 3_600_000 + 8) % 24
  return day
}

/** The usual at the moment of asking, between the ends of the hours before and after; undefined while weeks are too few. */
export function usualByNow({ hours, at }: Pick<Flow, 'hours' | 'at'>): UsualByNow | undefined {
  const gone = hoursGone(at)
  const hour = Math.floor(gone)
  const after = hours?.usual[hour]
  if (after === undefined) return undefined
  const before = hours?.usual[hour - 1] ?? { median: 0, low: 0, high: 0 }
  const between = (from: number, to: number): number => from + (to - from) * (gone - hour)
  return {
    median: between(before.median, after.median),
    low: between(before.low, after.low),
    high: between(before.high, after.high),
  }
}

/** Whether something is more or less than it has ever been on such days; within what it varies between, it is usual. */
export function beside(count: number, usual: UsualByNow | undefined): 'unknown' | 'more' | 'less' | 'usual' {
  if (usual === undefined) return 'unknown'
  if (count > Math.ceil(usual.high)) return 'more'
  return count < Math.floor(usual.low) ? 'less' : 'usual'
}
