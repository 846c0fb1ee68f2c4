import { intakeRequests } from './projections/requests.ts'

/** Receipts in accounts, for the app that keeps accounts. */
export { intakeKeptReceipts } from './projections/kept-receipts.ts'

/** Everything this domain folds from the ledger. */
export const intakeProjections = [intakeRequests]
