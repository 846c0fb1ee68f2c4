import type { Projection } from '@yiwang/ledger'
import { createSubjectKeys } from '@yiwang/privacy'
import { createMatters } from './matters.ts'
import { sealedEvents } from './sealed-events.ts'

/** Everything the vault folds: who holds which matter, where the boxes are, which keys are in use. */
export function vaultProjections(cell: string): Projection[] {
  return [createMatters(cell), sealedEvents, createSubjectKeys(cell)]
}
