import { servicesApplications } from './projections/applications.ts'
import { servicesCatalogue } from './projections/catalogue.ts'
import { servicesItems } from './projections/items.ts'

/** Everything this domain folds from the ledger. */
export const servicesProjections = [servicesItems, servicesCatalogue, servicesApplications]
