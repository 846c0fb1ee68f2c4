import type { Limit } from '@yiwang/kernel'
import type { DutyListed } from '../events.ts'
import { duties } from './duties.ts'
import { limit } from './limits.ts'

type EarlierLine = readonly [dutyId: string, unitId: string, limit: Limit, reason?: string]

/** Versions that came before the catalogue in force; the reason tells why that version was made. */
const lines: readonly EarlierLine[] = [
  ['street-lights', 'chengguan', limit(7, 'working-day', '2024-01-01')],
  ['street-lights', 'chengguan', limit(5, 'working-day', '2025-03-01'), '路灯维修队增加一组，缩短时限'],
  ['elevator-trapped', 'zhujian', limit(2, 'working-day', '2025-01-01')],
  ['neighbour-noise', 'chengguan', limit(5, 'working-day', '2024-06-01')],
  ['refuse', 'chengguan', limit(3, 'working-day', '2024-01-01')],
]

export const earlierDuties: DutyListed[] = lines.flatMap(([dutyId, unitId, earlierLimit, reason]) => {
  const current = duties.find((duty) => duty.dutyId === dutyId)
  if (current === undefined) return []
  return [{ ...current, unitId, limit: earlierLimit, ...(reason === undefined ? {} : { reason }) }]
})
