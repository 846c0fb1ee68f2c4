import type { Clock } from '@yiwang/kernel'

/** `capacity` looks at once, then one more every `refillMs`. */
export interface Rate {
  readonly capacity: number
  readonly refillMs: number
}

/** Counts looks by key, in this process's memory. */
export interface TokenBuckets {
  /** false when the key has used up its rate */
  take(key: string): boolean
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

const SWEEP_ABOVE = 10_000

/** Token buckets by key; a full bucket is the same as none, so full ones are forgotten. */
export function createTokenBuckets(rate: Rate, clock: Clock): TokenBuckets {
  const buckets = new Map<string, Bucket>()
  const tokensNow = ({ tokens, at }: Bucket, now: number): number =>
    Math.min(rate.capacity, tokens + (now - at) / rate.refillMs)

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (tokensNow(bucket, now) >= rate.capacity) buckets.delete(key)
  }

  return {
    take(key) {
      const now = clock.now().getTime()
      if (buckets.size > SWEEP_ABOVE) sweep(now)
      const bucket = buckets.get(key)
      const tokens = bucket === undefined ? rate.capacity : tokensNow(bucket, now)
      if (tokens < 1) return false
      buckets.set(key, { tokens: tokens - 1, at: now })
      return true
    },
  }
}
