import type { Limit } from '@yiwang/kernel'

/** One entry per line; keywords are separated by spaces and only ever prompt a person. */
export type DutyLine = readonly [
  dutyId: string,
  category: string,
  unitId: string,
  limit: Limit,
  examples: string,
  keywords: string,
]
