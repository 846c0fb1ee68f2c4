import type { Projection } from '@yiwang/ledger'
import { caseworkCases } from './projections/cases.ts'
import { createTimelineProjection } from './projections/timeline.ts'

/** Everything this domain folds from the ledger; `leaveOut` names event types an app's users must not see yet. */
export function caseworkProjections(options: { readonly leaveOut?: readonly string[] } = {}): Projection[] {
  return [caseworkCases, createTimelineProjection(options)]
}
