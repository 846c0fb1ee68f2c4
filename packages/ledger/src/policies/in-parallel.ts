/** Runs jobs at most `width` at a time; the first failure is thrown after those under way have ended. */
export async function inParallel(jobs: ReadonlyArray<() => Promise<void>>, width: number): Promise<void> {
  const waiting = [...jobs]
  const failures: unknown[] = []
  async function lane(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined && failures.length === 0; job = waiting.shift()) {
      await job().catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, jobs.length) }, lane))
  if (failures.length > 0) throw failures[0]
}
