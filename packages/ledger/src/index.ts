export type { Appended, AppendRequest } from './append/prepare.ts'
export { MAX_FOREIGN_ROWS } from './append/commit-foreign.ts'
export { hashOf, ZERO_HASH } from './append/chain.ts'
export { derivedId, eventIdFor } from './derived-ids.ts'
export { errorCode } from './error-code.ts'
export { LedgerError } from './errors.ts'
export { createLedger, type Ledger, type LedgerOptions } from './ledger.ts'
export type { EventFilter, Page } from './read/reader.ts'
export type { StreamCursor } from './read/stream-cursor.ts'
export {
  defineProjection,
  tablesOf,
  type Contribution,
  type Projection,
  type Row,
  type Tally,
} from './projections/define-projection.ts'
export {
  createProjectionRunner,
  type ProjectionRunner,
  type ProjectionsStatus,
  type ProjectionStatus,
} from './projections/projection-runner.ts'
export {
  command,
  defineEffect,
  definePolicy,
  type AnyAggregate,
  type BatchEffect,
  type Effect,
  type EventEffect,
  type ImmediateCommand,
  type Policy,
  type PolicyCommand,
  type TimedCommand,
} from './policies/define-policy.ts'
export type { Parked } from './policies/parking.ts'
export type { Traced } from './policies/reactions.ts'
export { createPolicyRunner, type PoliciesStatus, type PolicyRunner } from './policies/policy-runner.ts'
export { createWorkerLoop, type WorkerLoop } from './worker-loop.ts'
export { inTransaction } from './append/transaction.ts'
