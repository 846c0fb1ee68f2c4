import { KEYS_PER_EVENT_MAX } from '@yiwang/privacy/contracts'

/** Sizes of the events that bring a pool back to full; none while more than half of it is left. */
export function refillPlan(unused: number, size: number): number[] {
  if (unused > size / 2) return []
  const missing = size - unused
  const batches = Math.ceil(missing / KEYS_PER_EVENT_MAX)
  return Array.from({ length: batches }, (_, index) =>
    Math.min(KEYS_PER_EVENT_MAX, missing - index * KEYS_PER_EVENT_MAX),
  )
}
