import { intakeRequests } from './projections/requests.ts'

/** Everything this domain folds from the ledger. */
export const intakeProjections = [intakeRequests]
