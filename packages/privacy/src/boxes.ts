import { sealedBoxSchema, type SealedBox } from '@yiwang/kernel'

/** A sealed box and its name in the data of its event. */
export interface NamedBox {
  readonly name: string
  readonly box: SealedBox
}

function isCandidate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ct' in value && 'epk' in value
}

/** The sealed boxes an event's data holds at its top level, whatever the event's type: unknown types hold people's data too. */
export function sealedBoxesIn(data: unknown): NamedBox[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]) => {
    if (!isCandidate(value)) return []
    const parsed = sealedBoxSchema.safeParse(value)
    return parsed.success ? [{ name, box: parsed.data }] : []
  })
}
