const common = { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const thisYear = new Intl.DateTimeFormat('zh-CN', { ...common, month: 'numeric', day: 'numeric' })
const anyYear = new Intl.DateTimeFormat('zh-CN', { ...common, year: 'numeric', month: 'numeric', day: 'numeric' })
const yearOnly = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric' })

/** Month, day, hour and minute in China's time; with the year when it is not this one. */
export function moment(iso: string, now: Date = new Date()): string {
  const at = new Date(iso)
  return (yearOnly.format(at) === yearOnly.format(now) ? thisYear : anyYear).format(at)
}

const FIVE_MINUTES = 5 * 60_000

/** Whether something was typed in later than it happened (补录). */
export function isBackfilled(occurredAt: string, recordedAt: string): boolean {
  return new Date(recordedAt).getTime() - new Date(occurredAt).getTime() > FIVE_MINUTES
}
