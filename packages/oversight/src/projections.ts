import type { Calendar } from '@yiwang/kernel'
import { oversightLooks } from './projections/looks.ts'
import { createOversightMatters } from './projections/matters.ts'

/** Everything this domain folds from the ledger, by the calendar the platform counts working days with. */
export const createOversightProjections = (calendar: Calendar) => [createOversightMatters(calendar), oversightLooks]
