import { sharingDataSets, sharingGrants } from './projections/catalogue.ts'
import { sharingQueries } from './projections/queries.ts'

/** Everything this domain folds from the ledger. */
export const sharingProjections = [sharingDataSets, sharingGrants, sharingQueries]
