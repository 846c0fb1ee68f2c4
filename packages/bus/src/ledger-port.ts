import type { Ledger } from '@yiwang/ledger'

/** What relay and inbox need of a ledger. */
export type LedgerPort = Pick<
  Ledger,
  | 'origin'
  | 'readOwn'
  | 'readLane'
  | 'heads'
  | 'acceptForeign'
  | 'returned'
  | 'resetReturned'
  | 'cursor'
  | 'saveCursor'
  | 'onAppended'
>
