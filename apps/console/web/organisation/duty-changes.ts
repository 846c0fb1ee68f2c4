import { addDays, type Limit } from '@yiwang/kernel'

/** What of an entry may be changed. */
interface Entry {
  readonly unitId: string
  readonly limit: Limit
}

export type DutyPart = 'unit' | 'limit' | 'basis' | 'basisFrom'

/** What is different from the version in force. */
export function changedParts(now: Entry, next: Entry): DutyPart[] {
  const is: Readonly<Record<DutyPart, boolean>> = {
    unit: now.unitId !== next.unitId,
    limit: now.limit.amount !== next.limit.amount || now.limit.unit !== next.limit.unit,
    basis: now.limit.basis !== next.limit.basis,
    basisFrom: now.limit.effectiveFrom !== next.limit.effectiveFrom,
  }
  return (['unit', 'limit', 'basis', 'basisFrom'] as const).filter((part) => is[part])
}

/** What a steward is asked to look at twice. */
export type Doubt = 'longLimit' | 'oldBasis' | 'futureBasis'

/** Sixty working days, the longest that laws commonly give for handling, in each way of counting. */
const USUAL: Readonly<Record<Limit['unit'], number>> = {
  'working-day': 60,
  'natural-day': 90,
  'working-hour': 480,
  'natural-hour': 720,
}
const OLD_DAYS = 5 * 365

/** What of a new version is far from usual; what was in force already has been looked at. */
export function doubtsOf(now: Entry, next: Entry, today: string): Doubt[] {
  const changed = changedParts(now, next)
  const { amount, unit, effectiveFrom } = next.limit
  const isDated = changed.includes('basisFrom')
  const is: Readonly<Record<Doubt, boolean>> = {
    longLimit: changed.includes('limit') && amount > USUAL[unit],
    oldBasis: isDated && effectiveFrom < addDays(today, -OLD_DAYS),
    futureBasis: isDated && effectiveFrom > today,
  }
  return (['longLimit', 'oldBasis', 'futureBasis'] as const).filter((doubt) => is[doubt])
}

export const AMOUNT_MAX = 1_000

/** A limit is a whole number of hours or days, one at least. */
export const isAmount = (amount: unknown): boolean =>
  typeof amount === 'number' && Number.isInteger(amount) && amount >= 1 && amount <= AMOUNT_MAX
