import type { Clock } from '@yiwang/kernel'
import type { Logger } from '@yiwang/telemetry'
import type { FileHome } from './chunks.ts'
import { sweepUnsentFiles } from './kept-files.ts'

const HOUR_MS = 3600_000

/** Looks every hour for files that were never sent, in every process, harmlessly. */
export function sweepHourly(home: FileHome & { readonly clock: Clock }, logger: Pick<Logger, 'info' | 'warn'>): void {
  const sweep = (): void => {
    sweepUnsentFiles(home, home.clock.now()).then(
      (count) => {
        if (count > 0) logger.info({ count }, 'unsent files deleted')
      },
      (error: unknown) => {
        logger.warn({ error }, 'unsent files not swept')
      },
    )
  }
  setInterval(sweep, HOUR_MS).unref()
}
