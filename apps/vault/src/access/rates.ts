import type { Clock } from '@yiwang/kernel'
import { PrivacyError } from '@yiwang/privacy/contracts'
import { createTokenBuckets, type Rate } from './token-bucket.ts'

/** Whose looks are counted together. */
export type RateKind = 'actor' | 'app' | 'machine' | 'lookup' | 'ownMatter' | 'ownAll' | 'actorFile' | 'ownFile'

/**
 * A worker reads some dozens of matters an hour, not hundreds. A machine's first reading of what arrives is not counted, only
 * those after it. Kept in memory: the vault is one process, and whoever can restart it holds the keys anyway.
 */
export const DEFAULT_RATES: Readonly<Record<RateKind, Rate>> = {
  actor: { capacity: 30, refillMs: 20_000 },
  app: { capacity: 300, refillMs: 200 },
  machine: { capacity: 3_000, refillMs: 10 },
  lookup: { capacity: 10, refillMs: 6 * 60_000 },
  ownMatter: { capacity: 60, refillMs: 5_000 },
  ownAll: { capacity: 1_000, refillMs: 10 },
  // nine photos to a matter
  actorFile: { capacity: 120, refillMs: 5_000 },
  ownFile: { capacity: 120, refillMs: 2_000 },
}

/** After this a machine's bucket holds two calls' worth of events again. */
const MACHINE_PAUSE_MS = 1_000

/** Counts a look of `key`; throws PrivacyError('rate_limited'), which tells a machine when to come again, when there were too many. */
export type CountLook = (kind: RateKind, key: string) => void

export function createRates(clock: Clock, rates: Readonly<Record<RateKind, Rate>> = DEFAULT_RATES): CountLook {
  const buckets = new Map(Object.entries(rates).map(([kind, rate]) => [kind, createTokenBuckets(rate, clock)]))
  return (kind, key) => {
    if (buckets.get(kind)?.take(key) === true) return
    // so many machine readings are free again then; a person learns nothing of how full their bucket is
    throw new PrivacyError('rate_limited', undefined, kind === 'machine' ? MACHINE_PAUSE_MS : undefined)
  }
}
