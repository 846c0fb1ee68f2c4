import { setTimeout as delay } from 'node:timers/promises'
import { LedgerError } from '../errors.ts'
import { isTransient } from './transaction.ts'

/** Pauses between attempts while PostgreSQL restarts, some five seconds in all. */
const PAUSES_MS = [20, 100, 400, 1500, 3000]

/** Repeats work that may be repeated; throws what is not transient, or LedgerError('ledger_unavailable') in the end. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  let last: unknown
  for (const pause of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error)) throw error
      last = error
    }
    await delay(pause)
  }
  throw Object.assign(new LedgerError('ledger_unavailable'), { cause: last })
}
