import { KernelError } from '../errors.ts'

const DAY_MS = 86_400_000
/** Mainland China has kept one zone without summer time since 1992, so the offset is exact for every day we count. */
const OFFSET_MS = 8 * 3_600_000

const startOf = (day: string): number => {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) throw new KernelError('limit_invalid', 'day')
  return at
}

/** The day `count` days later, both as YYYY-MM-DD. */
export function addDays(day: string, count: number): string {
  return new Date(startOf(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** True on Saturday and Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(startOf(day)).getUTCDay())
}

/** The calendar day in China (YYYY-MM-DD) at an instant; throws KernelError('limit_invalid') for an unreadable one. */
export function chinaDay(instant: string | Date): string {
  const at = new Date(instant).getTime()
  if (Number.isNaN(at)) throw new KernelError('limit_invalid', 'start')
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10)
}

/** Minutes since midnight in China at an instant, seconds dropped. */
export function chinaMinutes(instant: string): number {
  const local = new Date(new Date(instant).getTime() + OFFSET_MS)
  return local.getUTCHours() * 60 + local.getUTCMinutes()
}

/** The instant of a day and minutes since its midnight in China, ISO 8601 in UTC. */
export function chinaInstant(day: string, minutes: number): string {
  return new Date(startOf(day) - OFFSET_MS + minutes * 60_000).toISOString()
}

/** The last second of a day in China: a period's last day runs until 24:00 (民法典 art. 203). */
export function endOfChinaDay(day: string): string {
  return new Date(startOf(day) - OFFSET_MS + DAY_MS - 1_000).toISOString()
}
