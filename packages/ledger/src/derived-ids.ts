import { createHash } from 'node:crypto'
import { formatUuid } from '@yiwang/kernel'

/** A UUID version 8 (RFC 9562 §5.8) that is the same for the same parts, in any process. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const bytes = new Uint8Array(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes)
}

/** Id of the event that a command's decider makes `index`-th (from 0); for callers who seal before they decide. */
export function eventIdFor(commandId: string, index: number): string {
  return derivedId(commandId, index)
}
