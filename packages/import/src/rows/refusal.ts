import type { Reason } from '../reasons.ts'

/** Why a row is refused; caught where rows are checked. */
export class Refusal extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}
