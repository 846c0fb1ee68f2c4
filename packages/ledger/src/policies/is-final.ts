import { DomainError } from '@yiwang/kernel'
import { errorCode } from '../error-code.ts'
import { LedgerError } from '../errors.ts'

/** What the ledger may answer otherwise later, or once the program is repaired. */
const PASSING: ReadonlySet<LedgerError['code']> = new Set([
  'append_failed',
  'closed',
  'ledger_unavailable',
  'timer_aggregate_unknown',
  'version_conflict',
])

/** SQLSTATE class 22: text or numbers PostgreSQL cannot hold */
const DATA_EXCEPTION = /^22/

/** True for an answer that trying again will not change: a domain's "no", or data no event may carry. */
export function isFinal(error: unknown): boolean {
  if (error instanceof LedgerError) return !PASSING.has(error.code)
  return error instanceof DomainError || DATA_EXCEPTION.test(errorCode(error))
}
