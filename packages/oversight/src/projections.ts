import { oversightLooks } from './projections/looks.ts'
import { oversightMatters } from './projections/matters.ts'

/** Everything this domain folds from the ledger. */
export const oversightProjections = [oversightMatters, oversightLooks]
