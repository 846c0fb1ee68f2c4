import type { Limit, LimitUnit } from '@yiwang/kernel'

/** What the demo county's limits rest on; a real county names its own rules. */
export const BASIS = '青禾县派单目录（演示，可由当地修改）'

export const limit = (amount: number, unit: LimitUnit, effectiveFrom = '2026-01-01'): Limit => ({
  amount,
  unit,
  basis: BASIS,
  effectiveFrom,
})
