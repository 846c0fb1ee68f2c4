const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Month, day, hour and minute in China's time. */
export function moment(iso: string): string {
  return format.format(new Date(iso))
}

const FIVE_MINUTES = 5 * 60_000

/** Whether something was typed in later than it happened (补录). */
export function isBackfilled(occurredAt: string, recordedAt: string): boolean {
  return new Date(recordedAt).getTime() - new Date(occurredAt).getTime() > FIVE_MINUTES
}
