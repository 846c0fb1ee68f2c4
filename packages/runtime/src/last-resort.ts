import type { Logger } from '@yiwang/telemetry'

/**
 * What nobody foresaw ends the process, told by its code; Node alone would print the message, and libraries quote data in
 * theirs. Whoever runs the process starts it again. Nothing that comes from outside may ever get here.
 */
export function endOnFault(logger: Logger): void {
  process.once('uncaughtException', (error, origin) => {
    logger.fatal({ error, operation: origin }, 'unforeseen fault')
    process.exit(1)
  })
}
