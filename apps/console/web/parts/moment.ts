const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(at: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
}

/**
 * An instant in China's time, e.g. `11月24日 07:28`, with the year when it is not this one. The last minute of a day reads
 * 24:00, as deadlines are spoken of.
 */
export function moment(iso: string, now: Date = new Date()): string {
  const at = partsOf(new Date(iso))
  const year = at['year'] === partsOf(now)['year'] ? '' : `${at['year']}年`
  const clock = `${at['hour']}:${at['minute']}`
  return `${year}${at['month']}月${at['day']}日 ${clock === '23:59' ? '24:00' : clock}`
}

const FIVE_MINUTES = 5 * 60_000

/** Whether something was typed in later than it happened (补录). */
export function isBackfilled(occurredAt: string, recordedAt: string): boolean {
  return new Date(recordedAt).getTime() - new Date(occurredAt).getTime() > FIVE_MINUTES
}
