import { setTimeout as delay } from 'node:timers/promises'
import { LedgerError } from '../errors.ts'
import { isTransient } from './transaction.ts'

/** Pauses between attempts while PostgreSQL restarts, some five seconds in all. */
const PAUSES_MS = [20, 100, 400, 1500, 3000]

/** No attempt begins later than this: a person is waiting. */
const PATIENCE_MS = 6_000

/** What is transient as LedgerError('ledger_unavailable'), anything else as it is. */
export function asUnavailable(error: unknown): unknown {
  return isTransient(error) ? Object.assign(new LedgerError('ledger_unavailable'), { cause: error }) : error
}

/** Repeats work that may be repeated; throws what is not transient, or LedgerError('ledger_unavailable') in the end. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  let last: unknown
  for (const pause of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error)) throw error
      last = error
    }
    if (performance.now() - startedAt + pause > PATIENCE_MS) break
    await delay(pause)
  }
  throw asUnavailable(last)
}
