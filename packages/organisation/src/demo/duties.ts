import type { DutyListed } from '../events.ts'
import type { DutyLine } from './duties/duty-line.ts'
import { LIVELIHOOD_DUTIES } from './duties/livelihood.ts'
import { ORDER_DUTIES } from './duties/order.ts'
import { STREET_DUTIES } from './duties/streets.ts'
import { BASIS } from './limits.ts'

/** The entry of a line, in force since its limit's day. */
export function dutyOf([dutyId, category, unitId, limit, examples, keywords]: DutyLine): DutyListed {
  return {
    dutyId,
    category,
    examples,
    unitId,
    basis: BASIS,
    limit,
    keywords: keywords.split(' '),
    isEmergency: dutyId === 'gas-danger' || dutyId === 'elevator-trapped',
  }
}

/** The dispatch catalogue in force, written for the demo. */
export const duties: DutyListed[] = [...STREET_DUTIES, ...LIVELIHOOD_DUTIES, ...ORDER_DUTIES].map(dutyOf)
