import type { Clock } from '@yiwang/kernel'
import type { Ledger } from '@yiwang/ledger'
import type { SubjectKey } from '@yiwang/sealing'

/** Apps at whose doors the story's matters are brought. */
export type Door = 'portal' | 'console'

/** A clock that stands where the story is. */
export interface StoryClock extends Clock {
  goTo(instant: Date): void
}

export function createStoryClock(start: Date): StoryClock {
  let at = start
  return {
    now: () => at,
    goTo(instant) {
      at = instant
    },
  }
}

/** What the story needs of an app's ledger. */
export type StoryLedger = Pick<Ledger, 'origin' | 'clock' | 'append' | 'execute' | 'load' | 'find'>

/** Where the story is played: the two apps' and the vault's ledgers on one clock, keys for new people, secrets for their receipts. */
export interface Stage {
  readonly clock: StoryClock
  readonly ledgers: Readonly<Record<Door | 'vault', StoryLedger>>
  /** a key nobody has, of the door's pool */
  takeSubject(door: Door): SubjectKey
  /** what the receipt of a matter is opened with; the same for the same matter */
  receiptSecretOf(id: string): string
}
