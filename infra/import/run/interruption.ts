import { LedgerError } from '@yiwang/ledger'
import { OperatorError } from '../../local/operator-error.ts'

/** Codes of a database that went away: of sockets, and of PostgreSQL shutting down or refusing connections. */
const GONE = /^(ECONN|EPIPE|ETIMEDOUT|57P0|08|append_failed|closed)/
/** What the driver says without a code. */
const CUT = /^(Connection terminated|timeout exceeded when trying to connect)/

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return GONE.test(code) || CUT.test(error.message) || (error instanceof LedgerError && isOutage(error.cause))
}

/** The line of a run that was asked to stop. */
export const interrupted = (): OperatorError =>
  new OperatorError('已中断：再运行一次同样的命令，会从断处接着做', 'interrupted: run it again to go on')

/** An outage in the middle of a run as the line that says what to do; any other error as it is. */
export function explainInterruption(error: unknown): unknown {
  if (!isOutage(error)) return error
  return new OperatorError(
    '导入中断，数据库断开了：已记录的都在，一网恢复后再运行一次同样的命令，会从断处接着做',
    'interrupted by the database: run the same command again once it is back',
  )
}
