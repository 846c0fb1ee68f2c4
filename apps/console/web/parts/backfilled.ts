const FIVE_MINUTES = 5 * 60_000

/** Whether something was typed in later than it happened (补录). */
export function isBackfilled(occurredAt: string, recordedAt: string): boolean {
  return new Date(recordedAt).getTime() - new Date(occurredAt).getTime() > FIVE_MINUTES
}
